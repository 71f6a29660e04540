"""Text that is hostile or huge."""

from dataclasses import replace

from catalogue.sound import Mistake, wrong


def _sentence(why: str, text: str, *messages: str) -> Mistake:
    return wrong(f"a sentence with {why}", "post.md", "- Blew", f"- {text}\n- Blew", *messages)


def _named(why: str, name: str, *messages: str) -> Mistake:
    return wrong(
        f"a skill with {why}", "skills.md", "{skill} Fog horn", f"{{skill}} {name}", *messages
    )


_CASES = [
    _sentence(
        "a NUL",
        "Shone \x00 here.",
        "post.md:11: WARNING: the character '�' in 'Shone � here.' cannot be shown. Remove it. [resume.file]",
    ),
    _sentence(
        "a NUL as HTML writes it",
        "Shone &#0; here.",
        "post.md:11: WARNING: the character '�' in 'Shone � here.' cannot be shown. Remove it. [resume.file]",
    ),
    _sentence(
        "control characters",
        "Shone \x01\x07\x08\x1b[31m\x7f here.",
        "post.md:11: WARNING: the character '\\x01' in 'Shone \\x01\\x07\\x08\\x1b[31m\\x7f here.' cannot be shown. Remove it. [resume.file]",
    ),
    _sentence(
        "the separators of old printers",
        "Shone \x0b\x0c here.",
        "post.md:11: WARNING: the character '\\x0b' in 'Shone \\x0b\\x0c here.' cannot be shown. Remove it. [resume.file]",
    ),
    _sentence(
        "noncharacters",
        "Shone \ufffe\uffff\U0010ffff here.",
        "post.md:11: WARNING: the character '\\ufffe' in 'Shone \\ufffe\\uffff\\U0010ffff here.' cannot be shown. Remove it. [resume.file]",
    ),
    _sentence(
        "letters of private use",
        "Shone \ue000\uf8ff here.",
        "post.md:11: WARNING: no font of the PDF has '\\uf8ff', so it is shown as '?'. Spell it in letters that Source Sans has (Latin, Greek, Cyrillic). [resume.pdf]",
        "post.md:11: WARNING: no font of the PDF has '\\ue000', so it is shown as '?'. Spell it in letters that Source Sans has (Latin, Greek, Cyrillic). [resume.pdf]",
    ),
    _sentence(
        "what a decoder lost",
        "Shone \ufffd here.",
        "post.md:11: WARNING: the character '�' in 'Shone � here.' cannot be shown. Remove it. [resume.file]",
    ),
    _sentence(
        "emoji",
        "Shone \U0001f469\u200d\U0001f680 here.",
        "post.md:11: WARNING: no font of the PDF has '👩', so it is shown as '?'. Spell it in letters that Source Sans has (Latin, Greek, Cyrillic). [resume.pdf]",
        "post.md:11: WARNING: no font of the PDF has '\\u200d', so it is shown as '?'. Spell it in letters that Source Sans has (Latin, Greek, Cyrillic). [resume.pdf]",
        "post.md:11: WARNING: no font of the PDF has '🚀', so it is shown as '?'. Spell it in letters that Source Sans has (Latin, Greek, Cyrillic). [resume.pdf]",
    ),
    _sentence(
        "Tibetan",
        "Shone ཀཁ.",
        "post.md:11: WARNING: no font of the PDF has the Tibetan letters 'ཀཁ', so they are shown as '?'. Name a font that has them in 'resume_pdf_fonts'. [resume.pdf]",
    ),
    replace(
        wrong(
            "a label of forty thousand letters",
            "index.md",
            ":label: Keeper of lights",
            ":label: " + "x" * 40_000,
            "index.md:3: WARNING: there is no PDF: PDF/A-2a error: a PDF string is longer than 32767 characters. Shorten or change that text, or remove 'resume.pdf' from 'resume_exports'. [resume.pdf]",
        ),
        builder="resume-pdf",
    ),
    _named(
        "a script for a name",
        "<script>alert(1)</script>",
        "post.md:11: WARNING: unknown skill 'Fog horn'. Correct it, or declare it: ':::{skill} Fog horn'. [resume.unknown]",
        "skills.md:18: WARNING: the skill '<script>alert(1)</script>' has no evidence. Mention it in a sentence as {skill}`<script>alert(1)</script>`, list it in an environment, or add ':claimed:' to say that it is only claimed. [resume.claim]",
    ),
    _named(
        "a NUL in its name",
        "Fog\x00 horn",
        "skills.md:18: WARNING: the character '�' in 'Fog� horn' cannot be shown. Remove it. [resume.file]",
    ),
    _named(
        "a control character in its name",
        "Fog\x07 horn",
        "skills.md:18: WARNING: the character '\\x07' in 'Fog\\x07 horn' cannot be shown. Remove it. [resume.file]",
    ),
    _named(
        "an override of direction in its name",
        "Fog\u202e horn",
        "post.md:11: WARNING: unknown skill 'Fog horn'. Did you mean 'Fog\\u202e horn'? Correct it, or declare it: ':::{skill} Fog horn'. [resume.unknown]",
        "skills.md:18: WARNING: the skill 'Fog\\u202e horn' has no evidence. Mention it in a sentence as {skill}`Fog\u202e horn`, list it in an environment, or add ':claimed:' to say that it is only claimed. [resume.claim]",
    ),
    _named(
        "an accent in its name",
        "Fo\u0301g horn",
        "post.md:11: WARNING: unknown skill 'Fog horn'. Did you mean 'Fóg horn'? Correct it, or declare it: ':::{skill} Fog horn'. [resume.unknown]",
        "skills.md:18: WARNING: the skill 'Fóg horn' has no evidence. Mention it in a sentence as {skill}`Fóg horn`, list it in an environment, or add ':claimed:' to say that it is only claimed. [resume.claim]",
    ),
    wrong(
        "a title with a NUL",
        "post.md",
        "# Keeper",
        "# Kee\x00per",
        "post.md:1: WARNING: the character '�' in 'Kee�per' cannot be shown. Remove it. [resume.file]",
    ),
    wrong(
        "a control character in a location",
        "post.md",
        ":location: Cape Nowhere",
        ":location: Cape\x07 Nowhere",
        "post.md:6: WARNING: the character '\\x07' in 'Cape\\x07 Nowhere' cannot be shown. Remove it. [resume.file]",
    ),
    wrong(
        "a control character in a date",
        "post.md",
        "2020-01",
        "2020\x07-01",
        "post.md:4: WARNING: the character '\\x07' in '2020\\x07-01' cannot be shown. Remove it. [resume.file]",
    ),
    wrong(
        "a person without a letter",
        "index.md",
        "{person} Nobody Atall",
        "{person} \u202e\u200b",
        "index.md:3: WARNING: {person} has no name. Write it after the directive: ':::{person} name'. [resume.option]",
        "index.md:1: WARNING: there is no {person}, so there is no PDF. Declare whose résumé it is: ':::{person} Name'. [resume.pdf]",
    ),
    wrong(
        "an organization with a control character",
        "work.md",
        "{organization} Ferry",
        "{organization} Fe\x1brry",
        "work.md:10: WARNING: the character '\\x1b' in 'Fe\\x1brry' cannot be shown. Remove it. [resume.file]",
    ),
    replace(
        wrong(
            "bullets in bullets in bullets, deeper than Markdown goes",
            "skills.md",
            "The skills end",
            "".join("  " * n + "- Shone.\n" for n in range(30)) + "\nThe skills end",
            "skills.md:32: WARNING: bullets are nested too deeply, and Markdown leaves out "
            "the rest of the page. Move this bullet to the left. [resume.markup]",
            "skills.md:32: WARNING: this bullet is empty. Write something in it, or remove it. [resume.empty]",
        ),
        lost=("skills",),
    ),
]
MISTAKES = [replace(mistake, builder="html") for mistake in _CASES]

# What looks dangerous, and nothing warns of: it stands on the page as it was written.
HARMLESS = {
    "entities": "Shone &lt;b&gt; &nosuch; here.",
    "overrides of direction": "Shone \u202egnikam\u202c \u2066x\u2069 here.",
    "spaces of no width": "Shone\u200b\u200d\ufeff\u00ad here.",
    "combining marks": "Shone Z\u0351\u036b\u0343\u036a\u0302" + "\u0301" * 500 + " here.",
    "a word of a hundred thousand letters": "Shone " + "x" * 100_000 + " here.",
    "two hundred thousand letters": "Shone " + "and shone " * 20_000 + "here.",
    "brackets": "Shone " + "[" * 5000 + " here.",
    "asterisks": "Shone " + "\\*a \\*\\*b " * 2000 + " here.",
    "backticks": "Shone " + "`" * 5001 + " here.",
    "languages of templates": "Shone %s %(x)s {0} {x} {{ x }} {% x %} ${x} #{x} #set page() here.",
}
