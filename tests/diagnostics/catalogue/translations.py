"""Translations that are not whole, or not where they can be found."""

from catalogue.sound import CONF, SOUND, Mistake

TEXTS = (
    *("Keeper of lights", "Cape Nowhere", "Keeps lights burning.", "Home ends here.", "Keeper"),
    *("Kept the {skill}`Lens` clean.", "Blew the {skill}`Fog horn`.", "The post ends here."),
    *("Pilot", "Sailed by {skill}`Lamp`.", "The other post ends here.", "Work", "A tower."),
    *("Tides", "Certificate", "The Strait", "Last", "The work ends here.", "Skills", "Light"),
    *("Sound", "The skills end here.", "At a glance", "The views end here.", "Mentor"),
    *("Taught {skill}`Knots`.", "Honours", "Guild", "The Almanac", "For {skill}`Knots`."),
    *("Native", "gulls", "terns", "A steady hand.", "Maker", "Painter", "Harbour", "toy"),
    *("Fog", "Mist", "Some", "Beyond ends here."),
)
WHOLE = "".join(f'msgid "{text}"\nmsgstr "{text}"\n\n' for text in TEXTS)
_COMPLETE = f'{CONF}resume_translations = "complete"\n'


def _translation(why: str, catalog: str, *messages: str, conf: str = _COMPLETE) -> Mistake:
    files = {"conf.py": conf, "locale/de/LC_MESSAGES/resume.po": catalog}
    return Mistake(f"a translation {why}", files, messages, builder="html")


def _folder(name: str, message: str) -> Mistake:
    path = f"locale/{name}/LC_MESSAGES/resume.po"
    return Mistake(f"a translation in a folder {name!r}", {path: WHOLE}, (f"{path}:1: {message}",))


MISTAKES = [
    _translation("without a mistake", WHOLE),
    _translation(
        "that lacks a text",
        WHOLE.replace('msgstr "Keeps lights burning."', 'msgstr ""'),
        "locale/de/LC_MESSAGES/resume.po:7: WARNING: 'Keeps lights burning.' is not translated to German. Fill in its msgstr. [resume.translation]",
    ),
    _translation(
        "older than the pages",
        WHOLE.replace('msgid "A tower."', 'msgid "A high tower."'),
        "work.md:7: WARNING: 'A tower.' is not translated to German. Bring the file up to date: sphinx-resume translate de [resume.translation]",
    ),
    _translation(
        "of a text that has changed",
        WHOLE.replace('msgid "Pilot"', '#, fuzzy\nmsgid "Pilot"'),
        "locale/de/LC_MESSAGES/resume.po:26: WARNING: 'Pilot' has changed since it was translated to German. Look the translation over, and take the word 'fuzzy' out. [resume.translation]",
    ),
    _translation(
        "with the marks of a merge",
        f"{WHOLE}<<<<<<< HEAD\n",
        f"locale/de/LC_MESSAGES/resume.po:{3 * len(TEXTS) + 1}: WARNING: this is no catalog of gettext: …",
        conf=CONF,
    ),
    _folder(
        "german",
        "WARNING: 'german' is not the code of a language, such as 'de' or 'pt-BR'. Did you mean 'de'? Rename its folder. [resume.translation]",
    ),
    _folder(
        "pt-br",
        "WARNING: a folder for Portuguese (Brazil) is called 'pt_BR', and not 'pt-br'. Rename it. [resume.translation]",
    ),
    Mistake(
        "a translation in the place of pages",
        {
            "locale/de/LC_MESSAGES/resume.po": WHOLE,
            "de/more.md": "# More\n\nNothing.\n",
            "index.md": SOUND["index.md"].replace("beyond\n", "beyond\nde/more\n"),
        },
        (
            "locale/de/LC_MESSAGES/resume.po:1: WARNING: the translation would be in de/, where there are pages. Rename the folder 'de' of the pages. [resume.translation]",
        ),
        builder="html",
    ),
]
