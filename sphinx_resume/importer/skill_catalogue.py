"""Well-known skills: what else they are called, what kind they are, and which are also words.

A small table by hand. A row is one skill: its usual name, then others for the very same thing.

It is not the vocabulary of `matching`, which serves another question. There, names of one row
count as one another (HTML5 as HTML, Shell as Bash); here, they are written into the author's
pages as aliases. There, names of practices and formats (Scrum, JSON) would be told as missing
technologies; here, they are skills as any. Where both know a name, they agree on what it is:
``tests/importer/test_skills.py`` holds that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = {
    "Languages": """
        JavaScript, JS, ECMAScript
        TypeScript
        Python, Python 3, Python3
        Go, Golang
        C++, cpp
        C#, CSharp
        Visual Basic .NET, VB.NET
        Objective-C, ObjC
        Bash; Shell; PowerShell
        Ruby; Java; PHP; Perl; Rust; Swift; Kotlin; Scala; Clojure; Haskell; Erlang; Elixir; Lua
        R; C; D; Julia; Dart; Groovy; F#; OCaml; Fortran; COBOL; MATLAB; Solidity; Elm; Lisp
        SQL; HTML; CSS; Assembly; VBA; VBScript; ActionScript; CoffeeScript; ABAP; Apex; Delphi
        HTML5; CSS3; XML; JSON; YAML; LaTeX; Markdown; VHDL; Verilog; Prolog; Scheme; Racket; Ada
        PL/SQL, PLSQL
        T-SQL, Transact-SQL
        Sass, SCSS
        Less, LESS
        WebAssembly, WASM
        Pascal; Smalltalk; Tcl; Zig; Nim; Crystal; CUDA; OpenCL; GLSL; HCL; Visual Basic; JRuby; PureScript
    """,
    "Frameworks and libraries": """
        React, React.js, ReactJS
        Vue.js, Vue, VueJS
        AngularJS, Angular.js
        Angular
        Node.js, NodeJS, Node
        Next.js, NextJS
        Nuxt.js, NuxtJS, Nuxt
        NestJS, Nest.js
        Express, Express.js, ExpressJS
        Backbone.js, BackboneJS, Backbone
        Ember.js, EmberJS, Ember
        D3.js, D3
        Three.js, ThreeJS
        Ruby on Rails, Rails, RoR
        ASP.NET; ASP.NET MVC; ASP.NET Core; .NET Core
        .NET, dotnet, .NET Framework
        Spring Boot; Spring MVC; Spring Cloud; Spring Security
        Spring, Spring Framework
        scikit-learn, sklearn
        Tailwind CSS, Tailwind, TailwindCSS
        Material UI, Material-UI, MUI
        styled-components; Storybook; Vite; Babel; Rollup; Parcel; Gulp; Grunt; Bower; npm; Yarn; pnpm
        jQuery; Redux; MobX; Vuex; RxJS; Svelte; Bootstrap; Gatsby; Remix; Astro; Electron; Socket.IO
        Django; Flask; FastAPI; Tornado; Celery; SQLAlchemy; Pydantic; Laravel; Symfony; CodeIgniter; Zend
        Django REST Framework, DRF
        Play, Play Framework
        Akka; Hibernate; JPA; JSF; Struts; Vaadin; Quarkus; Micronaut; Vert.x; Netty; Thymeleaf; Lombok
        J2EE, JavaEE, Java EE, Jakarta EE
        Entity Framework; WPF; WCF; WinForms; Blazor; Xamarin; LINQ; SignalR; MAUI
        TensorFlow; PyTorch; Keras; Pandas; NumPy; SciPy; Matplotlib; OpenCV; XGBoost; LightGBM; NLTK; spaCy
        Hugging Face; LangChain; Jupyter; Streamlit; Dask; Plotly; Seaborn; ggplot2; Shiny; dplyr; MLflow
        Qt; GTK; Flutter; React Native; Ionic; Cordova; PhoneGap; SwiftUI; UIKit; Unity; Unreal Engine
        Jetpack Compose; RxJava; RxSwift; Retrofit; Dagger; Core Data; CocoaPods; WebGL; OpenGL; Vulkan; DirectX
        Webpack; Jest; Mocha; Jasmine; Karma; Cypress; Selenium; Playwright; Puppeteer; Vitest; Enzyme
        JUnit; Mockito; TestNG; pytest; RSpec; Capybara; Cucumber; PHPUnit; NUnit; xUnit; Robot Framework
        GraphQL; Apollo; gRPC; Protobuf; Thrift; Sinatra; Sidekiq; Phoenix; Meteor; Handlebars; Lodash; Leaflet
        WordPress; Drupal; Joomla; Magento; Shopify; WooCommerce; TYPO3; Contentful; Strapi; Liferay
    """,
    "Databases and messaging": """
        PostgreSQL, Postgres, PSQL
        MySQL; MariaDB; SQLite; Oracle; CouchDB; DynamoDB; Neo4j; Memcached; InfluxDB; TimescaleDB
        Oracle Database, Oracle DB
        Apache Cassandra, Cassandra
        Microsoft SQL Server, SQL Server, MSSQL, MS SQL
        MongoDB, Mongo
        Elasticsearch, ElasticSearch, Elastic Search
        Elastic Stack, ELK, ELK Stack
        Apache Kafka, Kafka
        Apache Spark, Spark
        PySpark
        Apache Hadoop, Hadoop
        Apache Hive, Hive
        Apache Flink, Flink
        Apache Airflow, Airflow
        Apache Beam; Apache Storm; Apache Camel; Apache NiFi; Apache HBase; HBase; HDFS; MapReduce
        Apache ZooKeeper, ZooKeeper, Zookeeper
        RabbitMQ; ActiveMQ; ZeroMQ; NATS; MQTT; Redis; Solr; BigQuery; Snowflake; Redshift; Databricks
        CockroachDB; ClickHouse; Couchbase; Firebase; Firestore; Supabase; Prisma; Mongoose; Sequelize; TypeORM
        Presto; Trino; dbt; Tableau; Power BI; Looker; Metabase; Superset; Qlik; SSIS; SSRS; SSAS; Informatica
        Lucene; Sphinx; DB2; Teradata; SAP HANA; LevelDB; RocksDB; etcd; Hazelcast; Liquibase; Flyway
    """,
    "Cloud and operations": """
        AWS, Amazon Web Services
        Google Cloud, GCP, Google Cloud Platform
        Microsoft Azure, Azure
        Kubernetes, k8s, K8s, kube
        Amazon EC2, EC2, AWS EC2
        Amazon S3, S3, AWS S3
        Amazon RDS, RDS, AWS RDS
        Amazon ECS, ECS; Amazon EKS, EKS; Amazon SQS, SQS; Amazon SNS, SNS; Amazon EBS, EBS
        Amazon VPC, VPC; Amazon Route 53, Route 53, Route53
        AWS Lambda; CloudFormation; CloudWatch; CloudFront; Kinesis; Cognito; IAM; Fargate; AWS CDK
        Cloud Run; Cloud Functions; Google Kubernetes Engine, GKE; Pub/Sub, PubSub
        Google Cloud Storage, GCS
        Azure DevOps; Azure Functions; AKS
        CI/CD, continuous integration and delivery
        GitHub Actions; GitLab CI, GitLab CI/CD; CircleCI; Travis CI, TravisCI; Jenkins; TeamCity; Bamboo; Drone CI
        Docker; Docker Compose; Docker Swarm; Podman; Helm; Terraform; Pulumi; Ansible; Chef; Puppet; Salt
        SaltStack; Vagrant; Packer; Consul; Vault; Nomad; Rancher; Istio; Envoy; Linkerd; Traefik; HAProxy
        Argo CD, ArgoCD
        Flux CD, FluxCD
        OpenShift, Openshift; OpenStack; Cloud Foundry; VMware; vSphere; KVM; Xen; Proxmox; Hyper-V; VirtualBox
        Heroku; Netlify; Vercel; Cloudflare; Fastly; Akamai
        DigitalOcean, Digital Ocean
        Nginx, NGINX; Apache, Apache HTTP Server; Tomcat, Apache Tomcat; JBoss; WildFly; WebSphere; WebLogic; IIS
        Prometheus; Grafana; Datadog; Splunk; Kibana; Logstash; Fluentd; Jaeger; OpenTelemetry; Zabbix; Nagios
        Graphite; Sentry; PagerDuty; Sumo Logic; AppDynamics; Dynatrace; Loki
        New Relic, NewRelic
        Linux; Unix; Windows; Ubuntu; Debian; CentOS; Red Hat; RHEL; Fedora; Solaris; FreeBSD; Alpine Linux
        Windows Server; Active Directory; LDAP; OAuth, OAuth2, OAuth 2.0; SAML; OpenID Connect; Keycloak; Okta
        Git; GitHub; GitLab; Bitbucket; Gerrit; Mercurial
        Subversion, SVN
        macOS, OS X, OSX, Mac OS X
        iOS; Android; Raspberry Pi; Arduino; ROS; Mesos; Apache Mesos; Marathon; Serverless; Lambda
        Artifactory; SonarQube; Nexus; Snyk; Fastlane; Maven; Gradle; Ant; Bazel; CMake; Make; Squid; Kickstart
        DNS; HTTP; HTTPS; TCP/IP; TLS; SSL; SSH; VPN; DHCP; BGP; WebSocket; WebSockets; WebRTC; OpenVPN; WireGuard
    """,
    "Tools and methods": """
        Test-driven development, TDD
        Behaviour-driven development, BDD
        Domain-driven design, DDD
        Scrum; Kanban; Agile; DevOps; SAFe; Jira, JIRA; Confluence; Trello; Asana; Notion; Slack; Redmine
        Figma; Sketch; Photoshop, Adobe Photoshop; Illustrator, Adobe Illustrator; InDesign; Adobe XD; InVision
        Zeplin; Blender; AutoCAD; SolidWorks; Maya; After Effects; Premiere; Excel, Microsoft Excel; PowerPoint
        Machine learning, ML
        Deep learning; Natural language processing, NLP; Computer vision; Data science
        User experience, UX
        REST, RESTful, REST API, REST APIs, RESTful API, RESTful APIs
        SOAP; OpenAPI; Swagger; Postman; JWT; AJAX, Ajax; OOP; MVC; MVVM; SOLID; ETL; CRUD; SEO; SaaS; UML; BPMN
        Microservices; Event sourcing; CQRS; GDPR; HIPAA; PCI DSS; ITIL; Salesforce; SAP; ServiceNow; HubSpot
        Google Analytics; Google Apps; G Suite; Mixpanel; Amplitude; Segment; Stripe; PayPal; Twilio; SendGrid
        Auth0; Algolia; Mapbox; Google Maps; Vim; Emacs; Eclipse; IntelliJ, IntelliJ IDEA; Xcode; Android Studio
        Visual Studio; Visual Studio Code, VS Code, VSCode; PyCharm; WebStorm; tmux; Zsh; Insomnia; Wireshark
        Burp Suite; Metasploit; Nmap; OWASP; Zendesk; Microsoft Office, MS Office; SharePoint; Airtable
    """,
}  # fmt: skip

_WORDS = """
    access ada agile ajax algolia amplitude android ant apache apex apollo asana assembly astro atom
    babel backbone bamboo basic beam blender bootstrap bottle bower buddy c caffe camel capybara
    celery chai chef compass concourse confluence consul couch crystal cucumber cypress d dagger
    dart drone druid eclipse elm ember envoy enzyme excel express fabric falcon fastly flash flask
    flow flux gatsby go graphite grunt gulp helm hive http illustrator impala insomnia ionic iam j
    jasmine jest julia jupyter karma kickstart kinesis knockout lambda leaflet less lift linear
    lisp looker loki lombok make marathon maven maya meteor mocha mongoose nest nexus nim node nomad
    notion numbers oracle outlook packer pages parcel pascal phoenix pig play playwright plotly
    polymer postman premiere presto prisma processing pulsar puppet puppeteer r racket rancher
    react remix rest retrofit ros rust safe salt sap scheme segment selenium sentry serverless
    shell shiny sketch slack slim snowflake soap solid spark sphinx splunk spring square squid
    stash storm storybook streamlit stripe struts superset swagger swift teams thrift tornado
    travis twisted unity unreal vagrant vault velocity vite vulkan windows word yarn zend zig zoom
"""

# Names that are also words, initials or other things: they are the skill only in clear company.
AMBIGUOUS = frozenset(_WORDS.split())
# Words for a kind of technology, with which people tag their skills.
KINDS = frozenset(
    """
    api apis backend back-end cloud database databases database design devops editor frontend
    front-end framework frameworks fullstack full-stack infrastructure language languages library
    libraries methodology mobile monitoring orm platform programming scripting server software
    styling testing tool tools tooling versioning web
    """.split()  # noqa: SIM905 -- a list of words is read more easily so
) | {"programming language", "operating system", "version control", "web development", "data base"}


def rows() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each skill of the table: its category, and all of its names, the usual one first."""
    for category, table in _TABLE.items():
        for row in table.strip().splitlines():
            for entry in row.split(";"):
                yield category, tuple(name.strip() for name in entry.split(","))


CATEGORY = {name.casefold(): category for category, names in rows() for name in names}
NAMES = {name.casefold(): names for _, names in rows() for name in names}


def is_known(name: str) -> bool:
    """Whether the table has a skill of this name, in any case."""
    return name.casefold() in CATEGORY
