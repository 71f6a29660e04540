"""What only the exports can tell: of the PDF, and of settings that they use."""

from dataclasses import replace

from catalogue.sound import Mistake, added, setting, wrong


def _in_html(mistake: Mistake) -> Mistake:
    return replace(mistake, builder="html")


def _in_pdf(mistake: Mistake) -> Mistake:
    return replace(mistake, builder="resume-pdf")


_NIGHTS = added("", "post.md", "\n".join(f"- Shone on night {night}." for night in range(200)))

MISTAKES = [
    _in_html(
        setting(
            "a paper that is almost one",
            "resume_pdf_paper = 'letter'",
            "conf.py:5: WARNING: unknown paper 'letter'. Did you mean 'us-letter'? "
            "It takes: a4, us-letter. [resume.option]",
        )
    ),
    _in_html(
        setting(
            "a paper of another size",
            "resume_pdf_paper = 'a5'",
            "conf.py:5: WARNING: unknown paper 'a5'. It takes: a4, us-letter. [resume.option]",
        )
    ),
    Mistake(
        "a PDF of more pages than allowed",
        {**_NIGHTS.files, **setting("", "resume_pdf_pages = 1").files},
        (
            "index.md:3: WARNING: the PDF has 4 pages, 3 more than allowed; the last is used "
            "down to 26 cm. Shorten the text, or raise 'resume_pdf_pages'. [resume.pdf]",
        ),
        builder="html",
    ),
    _in_pdf(
        wrong(
            "a PDF of nobody",
            "index.md",
            "{person} Nobody Atall",
            "{person}",
            "index.md:3: WARNING: {person} has no name. Write it after the directive: "
            "':::{person} name'. [resume.option]",
            "index.md:1: WARNING: there is no {person}, so there is no PDF. "
            "Declare whose résumé it is: ':::{person} Name'. [resume.pdf]",
        )
    ),
    _in_pdf(
        setting(
            "a focus that is almost a skill",
            "resume_focus = 'Lans'",
            "conf.py:5: WARNING: unknown skill 'Lans' in 'resume_focus'. Did you mean 'Lens'? "
            "Name skills as they are declared. [resume.unknown]",
        )
    ),
    _in_pdf(
        setting(
            "a focus of which one is no skill",
            "resume_focus = 'Lens, Quadrant'",
            "conf.py:5: WARNING: unknown skill 'Quadrant' in 'resume_focus'. "
            "Name skills as they are declared. [resume.unknown]",
        )
    ),
]
