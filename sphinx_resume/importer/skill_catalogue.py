"""Well-known skills: what else they are called, what kind they are, and which are also words.

A small table by hand. A row is one skill: its usual name, then others for the very same thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = {
    "Languages": """
        JavaScript, JS, ECMAScript
        TypeScript
        Python
        Go, Golang
        C++, cpp
        C#, CSharp
        Visual Basic .NET, VB.NET
        Objective-C, ObjC
        Ruby; Java; PHP; Perl; Rust; Swift; Kotlin; Scala; Clojure; Haskell; Erlang; Elixir; Lua
        R; C; D; Julia; Dart; Groovy; F#; OCaml; Fortran; COBOL; MATLAB; Solidity; Elm; Lisp
        Bash; Shell; PowerShell; SQL; HTML; CSS; Assembly
        HTML5; CSS3
        Sass, SCSS
    """,
    "Frameworks and libraries": """
        React, React.js, ReactJS
        Vue.js, Vue, VueJS
        AngularJS, Angular.js
        Angular
        Node.js, NodeJS, Node
        Next.js, NextJS
        Express, Express.js, ExpressJS
        Backbone.js, BackboneJS, Backbone
        Ember.js, EmberJS, Ember
        D3.js, D3
        Three.js, ThreeJS
        Ruby on Rails, Rails, RoR
        ASP.NET; .NET Core
        .NET, dotnet, .NET Framework
        Spring Boot
        Spring, Spring Framework
        scikit-learn, sklearn
        jQuery; Redux; Svelte; Bootstrap; Django; Flask; FastAPI; Laravel; Symfony; Play; Akka
        TensorFlow; PyTorch; Keras; Pandas; NumPy; Qt; Electron; React Native; Flutter; Webpack
        Jest; Mocha; Jasmine; Cypress; Selenium; GraphQL
    """,
    "Databases and messaging": """
        PostgreSQL, Postgres
        MySQL; MariaDB; SQLite; Oracle; Cassandra; CouchDB; DynamoDB; Neo4j; Memcached; InfluxDB
        Microsoft SQL Server, SQL Server, MSSQL
        MongoDB, Mongo
        Elasticsearch, ElasticSearch, Elastic Search
        Apache Kafka, Kafka
        Apache Spark, Spark
        Apache Hadoop, Hadoop
        Apache Hive, Hive
        Apache Flink, Flink
        Apache Airflow, Airflow
        RabbitMQ; Redis; Solr; BigQuery; Snowflake; Redshift
    """,
    "Cloud and operations": """
        AWS, Amazon Web Services
        Google Cloud, GCP, Google Cloud Platform
        Microsoft Azure, Azure
        Kubernetes, k8s, K8s, kube
        Amazon EC2, EC2
        Amazon S3, S3
        Amazon RDS, RDS
        CI/CD, continuous integration and delivery
        GitHub Actions; GitLab CI; CircleCI; Travis CI; Jenkins; TeamCity
        Docker; Helm; Terraform; Ansible; Chef; Puppet; Salt; Vagrant; Packer; Consul; Vault; Nomad
        Heroku; DigitalOcean; OpenStack; Nginx; Apache; Prometheus; Grafana; Datadog; New Relic
        Linux; Unix; Windows; Git; GitHub; GitLab; Subversion
        macOS, OS X, Mac OS X
    """,
    "Tools and methods": """
        Test-driven development, TDD
        Scrum; Kanban; Agile; DevOps; Jira; Confluence; Figma; Sketch; Photoshop; Illustrator; Excel
        Machine learning, ML
        User experience, UX
        REST, RESTful
    """,
}

_WORDS = """
    access ada ant apache apex assembly atom backbone basic beam blender bootstrap
    bottle bower buddy c caffe camel celery chai chef compass concourse consul couch crystal
    cucumber cypress d dart drone druid eclipse elm ember enzyme excel express fabric falcon
    flash flask flow gatsby go grunt gulp helm hive impala ionic j jasmine jest julia karma
    knockout less lift linear lisp looker make maven meteor mocha node nomad notion numbers
    oracle outlook packer pages phoenix pig play polymer presto processing pulsar puppet r
    racket react rest rust salt scheme segment sentry shell sketch slack slim snowflake
    spark spring square squid stash storm stripe swift teams tornado travis twisted unity
    unreal vagrant vault velocity windows word zoom
"""

# Names that are also words, initials or other things: they are the skill only in clear company.
AMBIGUOUS = frozenset(_WORDS.split())


def rows() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each skill of the table: its category, and all of its names, the usual one first."""
    for category, table in _TABLE.items():
        for row in table.strip().splitlines():
            for entry in row.split(";"):
                yield category, tuple(name.strip() for name in entry.split(","))


CATEGORY = {name.casefold(): category for category, names in rows() for name in names}
NAMES = {name.casefold(): names for _, names in rows() for name in names}
