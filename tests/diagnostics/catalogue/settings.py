"""Settings of ``conf.py`` that are of another type, or name what is not."""

from font_files import write_font

from catalogue.sound import CONF, Mistake, setting

CATALOG = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=n != 1;\\n"

msgid "%d yr"
msgid_plural "%d yrs"
msgstr[0] "%d Jahr"
msgstr[1] "Jahre"

msgid "last used %s"
msgstr "zu 100% %s"

msgid "Remove {}"
msgstr "Ohne {}"

msgid "%s until %s"
msgstr "%d bis %s"
"""

MISTAKES = [
    setting(
        "a paper that is a number",
        "resume_pdf_paper = 3",
        "conf.py:5: WARNING: the setting 'resume_pdf_paper' is 3. Write a text in quotation marks. [resume.option]",
    ),
    setting(
        "a paper that is none",
        "resume_pdf_paper = None",
        "conf.py:5: WARNING: the setting 'resume_pdf_paper' is None. Write a text in quotation marks. [resume.option]",
    ),
    setting(
        "a paper that is a list",
        "resume_pdf_paper = ['a4']",
        "conf.py:5: WARNING: the setting 'resume_pdf_paper' is ['a4']. Write a text in quotation marks. [resume.option]",
    ),
    setting(
        "pages that are a text",
        "resume_pdf_pages = 'two'",
        "conf.py:5: WARNING: the setting 'resume_pdf_pages' is 'two'. Write a whole number. [resume.option]",
    ),
    setting(
        "pages that are a numeral",
        "resume_pdf_pages = '2'",
        "conf.py:5: WARNING: the setting 'resume_pdf_pages' is '2'. Write a whole number. [resume.option]",
    ),
    setting(
        "pages that are negative",
        "resume_pdf_pages = -1",
        "conf.py:5: WARNING: the setting 'resume_pdf_pages' is -1. Write a whole number from 0. [resume.option]",
    ),
    setting(
        "pages that are a fraction",
        "resume_pdf_pages = 1.5",
        "conf.py:5: WARNING: the setting 'resume_pdf_pages' is 1.5. Write a whole number. [resume.option]",
    ),
    setting(
        "pages that are none",
        "resume_pdf_pages = None",
        "conf.py:5: WARNING: the setting 'resume_pdf_pages' is None. Write a whole number. [resume.option]",
    ),
    setting(
        "a focus that is a list",
        "resume_focus = ['Lens']",
        "conf.py:5: WARNING: the setting 'resume_focus' is ['Lens']. Write a text in quotation marks. [resume.option]",
    ),
    setting(
        "a focus that is a number",
        "resume_focus = 3",
        "conf.py:5: WARNING: the setting 'resume_focus' is 3. Write a text in quotation marks. [resume.option]",
    ),
    setting(
        "exports that are a text",
        "resume_exports = 'resume.pdf'",
        "conf.py:5: WARNING: the setting 'resume_exports' is 'resume.pdf'. Write a list of texts. [resume.option]",
    ),
    setting(
        "exports that are a number",
        "resume_exports = 3",
        "conf.py:5: WARNING: the setting 'resume_exports' is 3. Write a list of texts. [resume.option]",
    ),
    setting(
        "exports that are none",
        "resume_exports = None",
        "conf.py:5: WARNING: the setting 'resume_exports' is None. Write a list of texts. [resume.option]",
    ),
    setting(
        "an export that is almost one",
        "resume_exports = ['resume.pfd']",
        "conf.py:5: WARNING: unknown export 'resume.pfd' in 'resume_exports'. Did you mean 'resume.pdf'? It takes: resume.pdf, resume.docx, resume.vcf, resume.txt, resume.json, llms.txt, json-ld. [resume.option]",
    ),
    setting(
        "an export that is a number",
        "resume_exports = [3]",
        "conf.py:5: WARNING: the setting 'resume_exports' has 3. Write a list of texts. [resume.option]",
    ),
    setting(
        "an export that is a list",
        "resume_exports = [['resume.pdf']]",
        "conf.py:5: WARNING: the setting 'resume_exports' has ['resume.pdf']. Write a list of texts. [resume.option]",
    ),
    setting(
        "exports that are a set",
        "resume_exports = {'resume.pdf'}",
        "conf.py:5: WARNING: the setting 'resume_exports' is {'resume.pdf'}. Write a list of texts. [resume.option]",
    ),
    setting(
        "exports that are a table",
        "resume_exports = {'resume.pdf': True}",
        "conf.py:5: WARNING: the setting 'resume_exports' is {'resume.pdf': True}. Write a list of texts. [resume.option]",
    ),
    setting(
        "a private field that is none",
        "resume_private = ['fone']",
        "conf.py:5: WARNING: 'resume_private' cannot withhold 'fone'. Did you mean 'phone'? It takes: email, phone, url, location, profiles. [resume.option]",
    ),
    setting(
        "private fields that are a number",
        "resume_private = 3",
        "conf.py:5: WARNING: the setting 'resume_private' is 3. Write a list of texts. [resume.option]",
    ),
    setting(
        "a private field that is a number",
        "resume_private = [3]",
        "conf.py:5: WARNING: the setting 'resume_private' has 3. Write a list of texts. [resume.option]",
    ),
    setting(
        "a private field that is a list",
        "resume_private = [['phone']]",
        "conf.py:5: WARNING: the setting 'resume_private' has ['phone']. Write a list of texts. [resume.option]",
    ),
    setting(
        "private fields that are all",
        "resume_private = True",
        "conf.py:5: WARNING: the setting 'resume_private' is True. Write a list of texts. [resume.option]",
    ),
    setting(
        "private fields that are none",
        "resume_private = None",
        "conf.py:5: WARNING: the setting 'resume_private' is None. Write a list of texts. [resume.option]",
    ),
    setting(
        "a setting that is almost one",
        "resume_papper = 'a4'",
        "conf.py:5: WARNING: there is no setting 'resume_papper'. Did you mean 'resume_pdf_paper'? There are: resume_accent, resume_environment_label, resume_exports, resume_focus, resume_pdf_fonts, resume_pdf_pages, resume_pdf_paper, resume_private, resume_translations. [resume.option]",
    ),
    setting(
        "a setting that is nearly ours",
        "resum_private = ['phone']",
        "conf.py:5: WARNING: there is no setting 'resum_private'. Did you mean 'resume_private'? There are: resume_accent, resume_environment_label, resume_exports, resume_focus, resume_pdf_fonts, resume_pdf_pages, resume_pdf_paper, resume_private, resume_translations. [resume.option]",
    ),
    setting(
        "a setting in capitals",
        "if True:\n    RESUME_PRIVATE = ['phone']",
        "conf.py:6: WARNING: there is no setting 'RESUME_PRIVATE'. Did you mean 'resume_private'? There are: resume_accent, resume_environment_label, resume_exports, resume_focus, resume_pdf_fonts, resume_pdf_pages, resume_pdf_paper, resume_private, resume_translations. [resume.option]",
    ),
    setting(
        "a base that is a number",
        "html_baseurl = 3",
        "conf.py:5: WARNING: the setting 'html_baseurl' is 3. Write the whole address of the site, or remove it. [resume.option]",
    ),
    setting(
        "a date of the build that is in no year",
        "import os\nos.environ['SOURCE_DATE_EPOCH'] = '253402300800'",
        "conf.py:1: WARNING: SOURCE_DATE_EPOCH is '253402300800', which is not a time. Set it to seconds since 1970, or unset it. [resume.option]",
    ),
    Mistake(
        "fonts that are none, or cannot be used",
        {
            **setting(
                "",
                "resume_pdf_fonts = ['fonts/Lantarn.ttf', 'fonts/note.ttf', 'web', 'fonts/old.woff', 'views.md', 'roles', 'drawn', 3]",
            ).files,
            "fonts/Lantern.ttf": lambda path: write_font(path, "Lantern", "ab"),
            "fonts/note.ttf": "No font.",
            "fonts/old.woff": "A web font.",
            "web/Lantern.woff2": "A web font.",
            "roles/note.txt": "No font.",
            "drawn/Lantern.otf": lambda path: write_font(path, "Lantern", "ab", by_number=True),
        },
        (
            "conf.py:5: WARNING: the setting 'resume_pdf_fonts' has 3. Write a list of texts. [resume.option]",
            "conf.py:5: WARNING: 'resume_pdf_fonts' names 'fonts/Lantarn.ttf', which is not there. Did you mean 'fonts/Lantern.ttf'? Write the path of a font file or of a folder with some, as seen from conf.py. [resume.option]",
            "conf.py:5: WARNING: 'resume_pdf_fonts' names 'fonts/note.ttf', which is no font. It takes: .otc, .otf, .ttc, .ttf. [resume.option]",
            "conf.py:5: WARNING: 'resume_pdf_fonts' names 'web/Lantern.woff2', a web font, which the PDF cannot be set with. Take the same face as .ttf or .otf, or run: python -m fontTools.ttLib.woff2 decompress web/Lantern.woff2 [resume.option]",
            "conf.py:5: WARNING: 'resume_pdf_fonts' names 'fonts/old.woff', a web font, which the PDF cannot be set with. Take the same face as .ttf or .otf. [resume.option]",
            "conf.py:5: WARNING: 'resume_pdf_fonts' names 'views.md', which is no font. It takes: .otc, .otf, .ttc, .ttf. [resume.option]",
            "conf.py:5: WARNING: 'resume_pdf_fonts' names the folder 'roles', which has no font. Write the path of a font file or of a folder with some, as seen from conf.py. [resume.option]",
            "conf.py:5: WARNING: 'resume_pdf_fonts' names 'drawn/Lantern.otf', whose outlines are CFF by number: a PDF with them meets neither PDF/UA nor PDF/A. Take the same face with TrueType outlines (.ttf). [resume.option]",
        ),
    ),
    setting(
        "fonts that are a text",
        "resume_pdf_fonts = 'fonts'",
        "conf.py:5: WARNING: the setting 'resume_pdf_fonts' is 'fonts'. Write a list of texts. [resume.option]",
    ),
    setting(
        "an edition for a skill that is none",
        "resume_focus = 'Lense'",
        "conf.py:5: WARNING: unknown skill 'Lense' in 'resume_focus'. Did you mean 'Lens'? Name skills as they are declared. [resume.unknown]",
    ),
    setting(
        "translations of another kind",
        "resume_translations = 'all'",
        "conf.py:5: WARNING: the setting 'resume_translations' is 'all'. Write 'complete', or remove it. [resume.option]",
    ),
    setting(
        "a base that is none",
        "html_baseurl = None",
        "conf.py:5: WARNING: the setting 'html_baseurl' is None. Write the whole address of the site, or remove it. [resume.option]",
    ),
    setting(
        "a base without a scheme",
        "html_baseurl = 'example.org'",
        "conf.py:5: WARNING: the setting 'html_baseurl' is 'example.org'. Write the whole address: 'https://example.org/'. [resume.option]",
    ),
    setting(
        "a language that is none",
        "language = 'xx'",
        "conf.py:5: WARNING: the setting 'language' is 'xx'. Write a code such as 'en' or 'pt_BR'. [resume.option]",
    ),
    setting(
        "a language that is a path",
        "language = '../../x'",
        "conf.py:5: WARNING: the setting 'language' is '../../x'. Write a code such as 'en' or 'pt_BR'. [resume.option]",
    ),
    Mistake(
        "a translation without the number, one with a stray sign, and one with a number for a word",
        {
            "conf.py": f"{CONF}language = 'de'\nlocale_dirs = ['loc']\n",
            "loc/de/LC_MESSAGES/sphinx_resume.po": CATALOG,
        },
        (
            "loc/de/LC_MESSAGES/sphinx_resume.po:4: WARNING: the translation of '%d yrs' has other placeholders. Write the same as in the original, such as '%d'. [resume.file]",
            "loc/de/LC_MESSAGES/sphinx_resume.po:9: WARNING: the translation of 'last used %s' has other placeholders. Write the same as in the original, such as '%d'. [resume.file]",
            "loc/de/LC_MESSAGES/sphinx_resume.po:15: WARNING: the translation of '%s until %s' has other placeholders. Write the same as in the original, such as '%d'. [resume.file]",
        ),
    ),
]
