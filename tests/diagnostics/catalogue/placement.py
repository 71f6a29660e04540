"""Directives where they cannot stand, or in what stands around them."""

from catalogue.sound import SOUND, Mistake, added, wrong

MISTAKES = [
    added(
        "an organization in a list",
        "work.md",
        "- x\n\n  :::{organization} Island\n  :::",
        "work.md:33: WARNING: {organization} is inside a list item. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an organization in a block quote",
        "work.md",
        "> :::{organization} Island\n> :::",
        "work.md:31: WARNING: {organization} is inside a block quote. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an organization in an admonition",
        "work.md",
        "::::{note}\n:::{organization} Island\n:::\n::::",
        "work.md:33: WARNING: {organization} is inside a note. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an organization in an organization",
        "work.md",
        "::::{organization} Island\n:::{organization} Reef\n:::\n::::",
        "work.md:33: WARNING: {organization} is inside the {organization} of line 31. Close that with ':::' above it, or move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an organization in a table",
        "work.md",
        "::::{list-table}\n* - :::{organization} Island\n    :::\n::::",
        "work.md:32: WARNING: {organization} is inside a list item. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an organization in a cell of a table of Markdown",
        "work.md",
        "| a |\n|---|\n| :::{organization} Island |",
        "work.md:31: WARNING: ':::{organization}' was read as text, not as a directive. Write ':::{organization}' at the start of a line, and ':::' alone on the last. [resume.markup]",
    ),
    added(
        "an organization in a definition",
        "work.md",
        "::::{glossary}\nIsland\n: x\n\n  :::{organization} Island\n  :::\n::::",
        "work.md:35: WARNING: {organization} is inside another directive. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an organization in a footnote",
        "work.md",
        "A note.[^1]\n\n[^1]: x\n\n    :::{organization} Island\n    :::",
        "work.md:35: WARNING: {organization} is inside a footnote. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an organization in a figure",
        "work.md",
        "::::{container} x\n:::{organization} Island\n:::\n::::",
        "work.md:33: WARNING: {organization} is inside a container. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an organization in a topic",
        "work.md",
        "::::{topic} x\n:::{organization} Island\n:::\n::::",
        "work.md:33: WARNING: {organization} is inside a topic. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an organization in a sidebar",
        "work.md",
        "::::{sidebar} x\n:::{organization} Island\n:::\n::::",
        "work.md:33: WARNING: {organization} is inside a sidebar. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an organization in a grid",
        "work.md",
        ":::::{grid}\n::::{grid-item}\n:::{organization} Island\n:::\n::::\n:::::",
        "work.md:35: WARNING: {organization} is inside a container. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an organization in an only",
        "work.md",
        "::::{only} html\n:::{organization} Island\n:::\n::::",
        "work.md:33: WARNING: {organization} is inside an only. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "a skill in a list",
        "skills.md",
        "- x\n\n  :::{skill} Wick\n  :::",
        "skills.md:25: WARNING: {skill} is inside a list item. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "a skill in a skill",
        "skills.md",
        "::::{skill} Wick\n:::{skill} Snuffer\n:::\n::::",
        "skills.md:25: WARNING: {skill} is inside the {skill} of line 23. Close that with ':::' above it, or move it out, directly under a heading. [resume.placement]",
        "skills.md:23: WARNING: the skill 'Wick' has no evidence. Mention it in a sentence as {skill}`Wick`, list it in an environment, or add ':claimed:' to say that it is only claimed. [resume.claim]",
    ),
    added(
        "a skill in a position",
        "post.md",
        "::::{position} Lighthouse\n:start: 2020\n:end: 2021\n\n:::{skill} Snuffer\n:claimed:\n:::\n::::",
        "post.md:17: WARNING: {skill} is inside the {position} of line 13. Close that with ':::' above it, or move it out, directly under a heading. [resume.placement]",
        "post.md:13: WARNING: {position} contains text. Close it with ':::' right below its options; the sentences come after it. [resume.markup]",
        "post.md:13: WARNING: this heading has a {position} already. Give each {position} a heading of its own. [resume.duplicate]",
    ),
    added(
        "a project in a list",
        "work.md",
        "1. x\n\n   :::{project} Buoy\n   :::",
        "work.md:33: WARNING: {project} is inside a list item. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "an education in a block quote",
        "work.md",
        "> :::{education} Night School\n> :::",
        "work.md:31: WARNING: {education} is inside a block quote. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "a person in a list",
        "work.md",
        "- x\n\n  :::{person} Somebody Else\n  :::",
        "work.md:33: WARNING: person 'Somebody Else' is declared twice. The first is at index.md:3; keep one of them. [resume.duplicate]",
    ),
    added(
        "a person in a table",
        "work.md",
        "::::{list-table}\n* - :::{person} Somebody Else\n    :::\n::::",
        "work.md:32: WARNING: person 'Somebody Else' is declared twice. The first is at index.md:3; keep one of them. [resume.duplicate]",
    ),
    added(
        "a position in a list",
        "work.md",
        "- x\n\n  :::{position} Ferry\n  :start: 2018\n  :end: 2019\n  :::",
        "work.md:33: WARNING: {position} is inside a list item. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "a position in an admonition",
        "work.md",
        "::::{note}\n:::{position} Ferry\n:start: 2018\n:end: 2019\n:::\n::::",
        "work.md:33: WARNING: {position} is inside a note. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "a position in a table",
        "work.md",
        "::::{list-table}\n* - :::{position} Ferry\n    :start: 2018\n    :end: 2019\n    :::\n::::",
        "work.md:32: WARNING: {position} is inside a list item. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "a position in a block quote",
        "work.md",
        "> :::{position} Ferry\n> :start: 2018\n> :end: 2019\n> :::",
        "work.md:31: WARNING: {position} is inside a block quote. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "a position in an only",
        "post.md",
        "::::{only} html\n:::{position} Ferry\n:start: 2018\n:end: 2019\n:::\n::::",
        "post.md:15: WARNING: {position} is inside an only. Move it out, directly under a heading. [resume.placement]",
    ),
    added(
        "a second position under one heading",
        "post.md",
        ":::{position} Ferry\n:start: 2020-01\n:end: present\n:::",
        "post.md:13: WARNING: this heading has a {position} already. Give each {position} a heading of its own. [resume.duplicate]",
    ),
    wrong(
        "a position before the heading",
        "post.md",
        "# Keeper\n\n",
        "",
        "post.md:1: WARNING: {position} comes before the page's heading. Put the title first: '# Title', then ':::{position} Organization'. [resume.placement]",
        "index.md:14: WARNING: toctree contains reference to …",
    ),
    wrong(
        "a position before the heading that follows",
        "post.md",
        "# Keeper\n\n:::{position} Lighthouse\n:start: 2020-01\n:end: present\n:location: Cape Nowhere\n:environment: Lens\n:::\n",
        ":::{position} Lighthouse\n:start: 2020-01\n:end: present\n:::\n\n# Keeper\n",
        "post.md:1: WARNING: {position} comes before the page's heading. Put the title first: '# Title', then ':::{position} Organization'. [resume.placement]",
    ),
    wrong(
        "a skill before the heading",
        "skills.md",
        "# Skills\n\n",
        ":::{skill} Wick\n:claimed:\n:::\n\n# Skills\n\n",
        "skills.md:1: WARNING: {skill} comes before the page's heading. Put the title first: '# Title', then ':::{skill} Wick'. [resume.placement]",
    ),
    wrong(
        "an organization before the heading",
        "work.md",
        "# Work\n\n",
        ":::{organization} Island\n:::\n\n# Work\n\n",
        "work.md:1: WARNING: {organization} comes before the page's heading. Put the title first: '# Title', then ':::{organization} Island'. [resume.placement]",
    ),
    Mistake(
        "a mistake in an included file",
        {
            "post.md": SOUND["post.md"].replace(
                "The post", "```{include} part.txt\n```\n\nThe post"
            ),
            "part.txt": "- Lit the {skill}`Lamb`.\n- Hung the Lamp.\n-\n\n:::{skill} Wick\n:alias: x\n:::\n",
        },
        (
            "part.txt:6: WARNING: {skill} has no option 'alias'. Did you mean 'aliases'? It takes: aliases, level, claimed. [resume.option]",
            "part.txt:1: WARNING: unknown skill 'Lamb'. Did you mean 'Lamp'? Correct it, or declare it: ':::{skill} Lamb'. [resume.unknown]",
            "part.txt:2: WARNING: 'Lamp' is a skill, but is not marked up in: 'Hung the Lamp.'. Write {skill}`Lamp`, or {skill}`!Lamp` if the skill is not meant. [resume.unmarked]",
            "part.txt:3: WARNING: this bullet is empty. Write something in it, or remove it. [resume.empty]",
            "part.txt:5: WARNING: the skill 'Wick' has no evidence. Mention it in a sentence as {skill}`Wick`, list it in an environment, or add ':claimed:' to say that it is only claimed. [resume.claim]",
        ),
    ),
    Mistake(
        "a position in an included file",
        {
            "post.md": "# Keeper\n\n```{include} part.txt\n```\n\nThe post ends here.\n",
            "part.txt": "\n:::{position} Lighthouse\n:start: 2020-1\n:end: present\n:enviroment: Lens\n:::\n\n- Blew the {skill}`Fog horn`, and kept the {skill}`Lens`.\n",
        },
        (
            "part.txt:5: WARNING: {position} has no option 'enviroment'. Did you mean 'environment'? It takes: start, end, location, environment. [resume.option]",
            "part.txt:3: WARNING: '2020-1' is not a date in 'start'. Write a year and month '2021-09', or a year '2021'. [resume.date]",
        ),
    ),
    Mistake(
        "a mistake in a part of an included file",
        {
            "post.md": SOUND["post.md"].replace(
                "The post", "```{include} part.txt\n:start-line: 3\n```\n\nThe post"
            ),
            "part.txt": "one\ntwo\nthree\n\n- Lit the {skill}`Lamb`.\n\n:::{organization}\n:::\n",
        },
        (
            "part.txt:7: WARNING: {organization} has no name. Write it after the directive: ':::{organization} name'. [resume.option]",
            "part.txt:5: WARNING: unknown skill 'Lamb'. Did you mean 'Lamp'? Correct it, or declare it: ':::{skill} Lamb'. [resume.unknown]",
        ),
    ),
    Mistake(
        "a mistake after a marker of an included file",
        {
            "post.md": SOUND["post.md"].replace(
                "The post", "```{include} part.txt\n:start-after: '<!-- here -->'\n```\n\nThe post"
            ),
            "part.txt": "one\ntwo\n<!-- here -->\n\n- Lit the {skill}`Lamb`.\n\n:::{organization}\n:::\n",
        },
        (
            "part.txt:7: WARNING: {organization} has no name. Write it after the directive: ':::{organization} name'. [resume.option]",
            "part.txt:5: WARNING: unknown skill 'Lamb'. Did you mean 'Lamp'? Correct it, or declare it: ':::{skill} Lamb'. [resume.unknown]",
        ),
    ),
    Mistake(
        "a mistake in an included file of a list",
        {
            "work.md": SOUND["work.md"].replace(
                "The work ends", "- x\n\n  ```{include} part.txt\n  ```\n\nThe work ends"
            ),
            "part.txt": "\n:::{organization} Island\n:::\n",
        },
        (
            "part.txt:2: WARNING: {organization} is inside a list item. Move it out, directly under a heading. [resume.placement]",
        ),
    ),
    added(
        "an include of a file that is nowhere",
        "post.md",
        "```{include} nowhere.txt\n```",
        'post.md:13: CRITICAL: Directive "include": file not …',
    ),
    added(
        "an include of reStructuredText",
        "post.md",
        "```{eval-rst}\n.. include:: nowhere.txt\n```",
        "post.md:14: …",  # docutils words it in its own way, version by version
    ),
    added(
        "a directive in eval-rst",
        "work.md",
        "```{eval-rst}\n.. organization:: Island\n   :web: x\n\n   See :skill:`Lens`.\n```",
        "work.md:33: WARNING: {organization} has no option 'web'. It takes: url, location. [resume.option]",
    ),
    added(
        "a position in eval-rst without its end",
        "work.md",
        "## Mate\n\n```{eval-rst}\n.. position:: Ferry\n   :start: 2018-1\n```",
        "work.md:34: WARNING: {position} needs the option 'end'. Add a line ':end: …' below ':::{position}'. [resume.option]",
        "work.md:34: WARNING: {position} is inside an {eval-rst}. Write it in Markdown, below the heading: ':::{position} Organization'. [resume.placement]",
    ),
    added(
        "a role of eval-rst that nothing declares",
        "post.md",
        "```{eval-rst}\nKept the :skill:`Lans`.\n```",
        "post.md:14: WARNING: unknown skill 'Lans'. Did you mean 'Lens'? Correct it, or declare it: ':::{skill} Lans'. [resume.unknown]",
    ),
]
