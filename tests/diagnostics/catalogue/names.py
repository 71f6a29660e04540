"""Names that nothing declares."""

from catalogue.sound import SOUND, Mistake, added, wrong

MISTAKES = [
    wrong(
        "a skill that is almost one",
        "post.md",
        "{skill}`Fog horn`",
        "{skill}`Fog horn` and {skill}`Lans`",
        "post.md:11: WARNING: unknown skill 'Lans'. Did you mean 'Lens'? Correct it, or declare it: ':::{skill} Lans'. [resume.unknown]",
    ),
    wrong(
        "a skill like none",
        "post.md",
        "{skill}`Fog horn`",
        "{skill}`Fog horn` and {skill}`Quadrant`",
        "post.md:11: WARNING: unknown skill 'Quadrant'. Correct it, or declare it: ':::{skill} Quadrant'. [resume.unknown]",
    ),
    wrong(
        "a skill of no letter",
        "post.md",
        "{skill}`Fog horn`",
        "{skill}`Fog horn` and {skill}` `",
        "post.md:11: WARNING: {skill} has no name. Write {skill}`name`, or {skill}`text <name>`. [resume.unknown]",
    ),
    wrong(
        "an empty role",
        "post.md",
        "{skill}`Fog horn`",
        "{skill}`Fog horn` and {skill}``",
        "post.md:11: WARNING: '{skill}' was read as text, not as a role. Write {skill}`name`, without a space, and with a backtick on both sides. [resume.markup]",
    ),
    wrong(
        "a text of an unknown skill",
        "post.md",
        "{skill}`Fog horn`",
        "{skill}`Fog horn` and {skill}`the glass <Lans>`",
        "post.md:11: WARNING: unknown skill 'Lans'. Did you mean 'Lens'? Correct it, or declare it: ':::{skill} Lans'. [resume.unknown]",
    ),
    wrong(
        "a text of no skill",
        "post.md",
        "{skill}`Fog horn`",
        "{skill}`Fog horn` and {skill}`the glass <>`",
        "post.md:11: WARNING: {skill} has no name. Write {skill}`name`, or {skill}`text <name>`. [resume.unknown]",
    ),
    wrong(
        "an unknown skill over two lines",
        "post.md",
        "the {skill}`Fog horn`.",
        "the {skill}`Fog horn`,\n  and the {skill}`Lans`.",
        "post.md:11: WARNING: unknown skill 'Lans'. Did you mean 'Lens'? Correct it, or declare it: ':::{skill} Lans'. [resume.unknown]",
    ),
    wrong(
        "an unknown skill of an environment",
        "post.md",
        ":environment: Lens",
        ":environment: Lens, Quadrant",
        "post.md:7: WARNING: unknown skill 'Quadrant'. Correct it, or declare it: ':::{skill} Quadrant'. [resume.unknown]",
    ),
    wrong(
        "an unknown skill of a project's environment",
        "work.md",
        ":environment: Lamp",
        ":environment: Lmap",
        "work.md:17: WARNING: unknown skill 'Lmap'. Did you mean 'Lamp'? Correct it, or declare it: ':::{skill} Lmap'. [resume.unknown]",
    ),
    wrong(
        "a text for an unknown skill",
        "post.md",
        ":environment: Lens",
        ":environment: Lens, glass 2.7 <Lans>",
        "post.md:7: WARNING: unknown skill 'Lans'. Did you mean 'Lens'? Correct it, or declare it: ':::{skill} Lans'. [resume.unknown]",
    ),
    wrong(
        "an unknown organization of a position",
        "post.md",
        "{position} Lighthouse",
        "{position} Lighthose",
        "post.md:3: WARNING: unknown organization 'Lighthose'. Did you mean 'Lighthouse'? Correct it, or declare it: ':::{organization} Lighthose'. [resume.unknown]",
    ),
    added(
        "an organization that is almost one",
        "work.md",
        "See {organization}`Fery`.",
        "work.md:31: WARNING: unknown organization 'Fery'. Did you mean 'Ferry'? Correct it, or declare it: ':::{organization} Fery'. [resume.unknown]",
    ),
    added(
        "a project that is almost one",
        "work.md",
        "See {project}`Modle`.",
        "work.md:31: WARNING: unknown project 'Modle'. Did you mean 'Model'? Correct it, or declare it: ':::{project} Modle'. [resume.unknown]",
    ),
    added(
        "an education that is almost one",
        "work.md",
        "See {education}`School of Tide`.",
        "work.md:31: WARNING: unknown education 'School of Tide'. Did you mean 'School of Tides'? Correct it, or declare it: ':::{education} School of Tide'. [resume.unknown]",
    ),
    added(
        "a person that is almost one",
        "work.md",
        "See {person}`Nobody Atal`.",
        "work.md:31: WARNING: unknown person 'Nobody Atal'. Did you mean 'Nobody Atall'? Correct it, or declare it: ':::{person} Nobody Atal'. [resume.unknown]",
    ),
    added(
        "a position that is almost one",
        "work.md",
        "See {position}`Kepper`.",
        "work.md:31: WARNING: unknown position 'Kepper'. Did you mean 'Keeper'? Write its title, or 'Title, Organization'. [resume.unknown]",
    ),
    added(
        "a position with an unknown organization",
        "work.md",
        "See {position}`Keeper, Ferry`.",
        "work.md:31: WARNING: unknown position 'Keeper, Ferry'. Did you mean 'Pilot, Ferry'? Write its title, or 'Title, Organization'. [resume.unknown]",
    ),
    added(
        "an unknown skill in a table",
        "work.md",
        "| a |\n|---|\n| {skill}`Lans` |",
        "work.md:33: WARNING: unknown skill 'Lans'. Did you mean 'Lens'? Correct it, or declare it: ':::{skill} Lans'. [resume.unknown]",
    ),
    added(
        "an unknown skill in a heading",
        "work.md",
        "## The {skill}`Lans`\n\nx",
        "work.md:31: WARNING: unknown skill 'Lans'. Did you mean 'Lens'? Correct it, or declare it: ':::{skill} Lans'. [resume.unknown]",
    ),
    added(
        "an unknown skill in a link",
        "work.md",
        "[the {skill}`Lans`](https://example.org)",
        "work.md:31: WARNING: unknown skill 'Lans'. Did you mean 'Lens'? Correct it, or declare it: ':::{skill} Lans'. [resume.unknown]",
    ),
    added(
        "an unknown skill in a footnote",
        "work.md",
        "A note.[^1]\n\n[^1]: the {skill}`Lans`",
        "work.md:33: WARNING: unknown skill 'Lans'. Did you mean 'Lens'? Correct it, or declare it: ':::{skill} Lans'. [resume.unknown]",
    ),
    added(
        "an unknown skill in a definition list",
        "work.md",
        "::::{glossary}\nIsland\n: the {skill}`Lans`\n::::",
        "work.md:2: WARNING: unknown skill 'Lans'. Did you mean 'Lens'? Correct it, or declare it: ':::{skill} Lans'. [resume.unknown]",
    ),
    added(
        "a role that is none",
        "work.md",
        "See {employer}`Ferry`.",
        "work.md:31: WARNING: Unknown interpreted text role …",
    ),
    added(
        "a role that is almost one",
        "work.md",
        "See {skil}`Lens`.",
        "work.md:31: WARNING: Unknown interpreted text role …",
    ),
    added(
        "a role of another domain",
        "work.md",
        "See {py:skill}`Lens`.",
        "work.md:31: WARNING: Unknown interpreted text role …",
    ),
    added(
        "a role with a space",
        "work.md",
        "See {skill} `Lens`.",
        "work.md:31: WARNING: '{skill}' was read as text, not as a role. Write {skill}`name`, without a space, and with a backtick on both sides. [resume.markup]",
    ),
    added(
        "a role that is not closed",
        "work.md",
        "See {skill}`Lens.",
        "work.md:31: WARNING: '{skill}' was read as text, not as a role. Write {skill}`name`, without a space, and with a backtick on both sides. [resume.markup]",
    ),
    added(
        "an any that nothing declares",
        "work.md",
        "See {any}`Quadrant`.",
        "work.md:31: WARNING: 'any' reference target not fou…",
    ),
    added(
        "an any that means two things",
        "work.md",
        "See {any}`Model`.\n\n:::{skill} Model\n:claimed:\n:::",
        "work.md:31: WARNING: more than one target found for…",
    ),
    Mistake(
        "an address that two pages have",
        {name: SOUND[name].replace("- ", "- (log)=\n  ", 1) for name in ("post.md", "other.md")},
        (
            "post.md:11: WARNING: the address 'log' is given twice. The first is at other.md:9; rename one of them. [resume.duplicate]",
        ),
    ),
    added(
        "a skill that differs from another by a capital alone",
        "skills.md",
        ":::{skill} lens\n:claimed:\n:::",
        "skills.md:23: WARNING: skill 'lens' is declared twice. The first is at skills.md:5; keep one of them. [resume.duplicate]",
    ),
    added(
        "an alias that is another skill but for a capital",
        "skills.md",
        ":::{skill} Oil\n:aliases: lens\n:claimed:\n:::",
        "skills.md:23: WARNING: alias 'lens' of 'Oil' is the name of another skill. Remove it from 'aliases'. [resume.duplicate]",
    ),
    added(
        "a skill that speaks of another",
        "skills.md",
        ":::{skill} Oil\n\nAs good as a {skill}`Oil` of its own.\n:::",
        "skills.md:23: WARNING: the skill 'Oil' has no evidence. Mention it in a sentence as {skill}`Oil`, list it in an environment, or add ':claimed:' to say that it is only claimed. [resume.claim]",
    ),
    Mistake(
        "a title that two positions have",
        {"other.md": SOUND["other.md"].replace("# Pilot", "# Keeper\n\nNot {position}`Keeper`.")},
        (
            "other.md:3: WARNING: {position} 'Keeper' could be any of 2. Write one of: 'Keeper, Lighthouse', 'Keeper, Ferry'. [resume.unknown]",
        ),
    ),
    Mistake(
        "a title held twice at one organization",
        {
            "other.md": SOUND["other.md"]
            .replace("# Pilot", "# Keeper\n\nNot {position}`Keeper`.")
            .replace("{position} Ferry", "{position} Lighthouse"),
        },
        (
            "other.md:3: WARNING: {position} 'Keeper' could be any of 2. Link to its page instead: '[Keeper](/post.md)' or '[Keeper](/other.md)'. [resume.unknown]",
        ),
    ),
]
