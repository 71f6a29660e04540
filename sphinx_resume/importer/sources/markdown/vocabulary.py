"""The words by which a résumé's sections, titles, employers, degrees and places are known."""

from __future__ import annotations

import re
import unicodedata

from sphinx_resume.importer.vocabulary import read_table

SECTIONS = {name: kind for kind, names in read_table("sections").items() for name in names}
# What the file itself is called, and no person.
_DOCUMENT = re.compile(
    r"\s*[-–—|:,]*\s*\b(?:my\s+)?(?:(?:software|professional|personal|online)\s+)?"
    r"(?:r[eé]sum[eé]|curriculum vitae|c\.?v\.?|lebenslauf|curr[ií]culum|简历|個人簡歷|个人简历|履歴書|職務経歴書|이력서|резюме)"
    r"(?:\s+(?:of|for|von|de)\b)?\s*[-–—|:,]*\s*",
    re.IGNORECASE,
)
_LONGEST_TITLE = 200
# Headings of what a project's README says.
README = re.compile(
    r"install(?:ation|ing)?|usage|getting started|quick ?start|license|licence|contributing|api"
    r"|requirements|dependencies|build(?:ing)?|development|changelog|configuration|features"
    r"|documentation|prerequisites|tests?|running|examples?|deployment|roadmap|faq|setup|credits"
    r"|how to use|how it works|acknowledg\w+|inputs|outputs|customiz\w+|架构|安装|使用方法|项目概述",
    re.IGNORECASE,
)

TITLE_WORDS = frozenset(read_table("titles")["titles"])
_TITLE_ENDINGS = re.compile(
    r"(?:entwickler|ingenieur|architekt|administrator|berater|leiter|assistent|techniker|designer"
    r"|manager|informatiker|praktikant|wissenschaftler|betreuer|programmierer|lehrer|student)(?:in)?$"
    r"|(?:工程师|工程師|经理|經理|总监|開発者|开发|實習生|实习生|架构师|架構師|主管|负责人|エンジニア|マネージャー|リーダー|プログラマー?"
    r"|개발자|엔지니어|매니저|팀장|인턴|사원|대리|과장|助理|专员|顾问|组长|主任|员|师|程序员)$"
)
_EMPLOYER = re.compile(
    r"\b(?:inc|llc|ltd|gmbh|corp|corporation|co|company|ag|plc|s\.?a|sas|sarl|bv|b\.v|oy|ab|kg|ug|se"
    r"|group|labs?|laborator(?:y|ies)|university|universität|université|universidad|institute"
    r"|institut|college|school|hochschule|bank|foundation|technologies|solutions|systems|software"
    r"|studios?|agency|consulting|services|hospital|ministry|department|center|centre|partners"
    r"|holdings?|ventures|media|networks?|international|association|society|club|e\.v|library"
    r"|libraries|museum|limited|pvt|pty|s\.r\.l|s\.l|enterprise|works|lighthouse|observatory)\b\.?"
    r"|\.(?:com|io|org|net|de|ai|co)\b|(?:公司|集团|科技|大学|大學|学院|株式会社|有限|银行|研究所|연구소|주식회사|\(주\))",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"\b(?:bachelor(?:s|'s|’s)?|master(?:s|'s|’s)?|doctor(?:ate|al)?|associate(?:s|'s|’s)?(?= (?:degree|of|in))"
    r"|b\.?\s?sc\.?|m\.?\s?sc\.?|b\.?\s?a\.?|m\.?\s?a\.?|b\.?\s?s\.?|m\.?\s?s\.?|b\.?\s?eng\.?|m\.?\s?eng\.?"
    r"|b\.?\s?tech\.?|m\.?\s?tech\.?|b\.?e\.?|m\.?e\.?|bba|mba|llb|llm|bfa|mfa|[abm]sn|adn|dnp|mph|msw|ph\.?\s?d\.?|dphil|mphil"
    r"|mca|bca|bcom|b\.com|mcs|bscs|mscs|a\.?\s?a\.?\s?s\.?|a\.?s\.?|diploma|degree|minor|major|postgraduate"
    r"|undergraduate|graduate|certificate|high school diploma|ged|abitur|diplom|diplôme|licence|magister"
    r"|promotion|staatsexamen|fachabitur|mittlere reife|bac|baccalauréat|dut|bts|cap|ingénieur|deug"
    r"|licenciatura|grado|máster|maestría|ingeniería|técnico|laurea|bachillerato|bootcamp|nanodegree"
    r"|a-levels?|gcse|licentiate|specialist|бакалавр|магистр|специалист)(?![\w])"
    r"|本科|学士|硕士|博士|修士|専門学校|学位|학사|석사|박사|专科|大专",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"\b(?:universit\w*|uni|college|school|institute|institut\w*|academy|akademie|hochschule|fachhochschule"
    r"|\w*schule|gymnasium|polytechnic\w*|école|ecole|lycée|lycee|iut|insa|faculty|universidad\w*|colegio"
    r"|escuela|instituto|universidade|facultad|politecnico|liceo|universiteit|hogeschool|mit|eth|epfl"
    r"|campus|tu|fh|htl|bootcamp|unive\w+|университет|институт|hogwarts)\b"
    r"|大学|大學|学院|高校|學院|学校|대학교?|고등학교|高等",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?:full|part)[- ]?time|vollzeit|teilzeit|contract(?:or)?|freelance|permanent|temporary|seasonal"
    r"|internship|self[- ]employed|volunteer|cdi|cdd|temps plein|temps partiel|part-?time job|praktikum"
    r"|tiempo completo|media jornada|festanstellung|minijob|全职|兼职",
    re.IGNORECASE,
)
_INNER = re.compile(
    r"(?:key |main |my )?(?:responsibilities|achievements|accomplishments|duties|tasks|highlights"
    r"|contributions|results|projects|selected projects|role|description|summary|impact|details"
    r"|aufgaben|tätigkeiten|erfolge|schwerpunkte|missions?|réalisations|responsabilidades|logros|funciones"
    r"|职责|主要职责|工作内容|工作职责|项目描述|业绩|主要业绩|責任|担当業務|실적|담당 업무)\s*[:：]?",
    re.IGNORECASE,
)


def is_inner_label(text: str) -> bool:
    """Whether a line only names a part of an entry: "Responsibilities"."""
    return bool(_INNER.fullmatch(text.strip(" *_")))


def fold(text: str) -> str:
    """A text in lower case, without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize(
        "NFC",
        "".join(sign for sign in decomposed if not unicodedata.combining(sign) or sign > "\u0e00"),
    )


def section_kind(title: str) -> str:
    """What kind of section a heading opens, or ``""``.

    Args:
        title: The words of the heading.
    """
    text = re.sub(r"[^\w\s&+/・'-]", " ", fold(title)).strip(" -")
    text = re.sub(r"\s*(?:/|\+|\s(?:and|und|et|y|e)\s|&)\s*", " & ", f" {text} ").strip(" &")
    text = " ".join(text.split())
    text = re.sub(r"^(?:[\divx]{1,4}[.)]?\s+|my\s+|mes\s+|meine\s+|mis\s+)", "", text)
    if text in SECTIONS:
        return SECTIONS[text]
    text = re.sub(r"^(?:selected|key|relevant|notable|recent|additional|other|main)\s+", "", text)
    text = re.sub(r"\s*\b(?:section|highlights|background)$", "", text)
    for part in (text, *text.split(" & ")):
        if part in SECTIONS:
            return SECTIONS[part]
    last = " ".join(text.split()[-2:])
    if last in SECTIONS and len(text.split()) <= 4:  # noqa: PLR2004 -- words of a heading
        return SECTIONS[last]
    last = text.split()[-1] if text.split() else ""
    if last in {"experience", "skills", "projects", "education", "publications", "awards"}:
        return SECTIONS[last] if len(text.split()) <= 3 else ""  # noqa: PLR2004 -- likewise
    return ""


def without_document(title: str) -> str:
    """A heading without what calls the file a résumé: "Ada – Resume" is "Ada"."""
    if len(title) > _LONGEST_TITLE:
        return title
    return re.sub(r"[’']s$", "", _DOCUMENT.sub(" ", title).strip(" -–—|:,"))


def is_title(text: str) -> bool:
    """Whether a text is what somebody's position is called."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold())
    parts = {part for word in words for part in (word, *word.split("-"))}
    return bool(parts & TITLE_WORDS) or any(_TITLE_ENDINGS.search(word) for word in words)


def is_employer(text: str) -> bool:
    """Whether a text has a word that only names of organizations have."""
    return bool(_EMPLOYER.search(text))


def is_degree(text: str) -> bool:
    """Whether a text names a degree."""
    return bool(_DEGREE.search(text))


def is_school(text: str) -> bool:
    """Whether a text names a place where people study."""
    return bool(_SCHOOL.search(text))


def is_kind_of_work(text: str) -> bool:
    """Whether a text only says how somebody was employed: "Full-time"."""
    return bool(_KIND.fullmatch(text.strip()))
