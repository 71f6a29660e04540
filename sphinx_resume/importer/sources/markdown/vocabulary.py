"""The words by which a résumé's sections, titles, employers, degrees and places are known."""

from __future__ import annotations

import re
import unicodedata

# What sections are called, each name as a whole heading, in lower case and without accents.
_SECTIONS = {
    "work": """
        experience; experiences; work experience; professional experience; work history; employment
        employment history; career; career history; career summary; professional background
        professional history; relevant experience; industry experience; working experience
        job experience; positions; work; jobs; experience professionnelle; experiences professionnelles
        parcours professionnel; parcours; emplois; berufserfahrung; berufserfahrungen
        beruflicher werdegang; berufliche erfahrung; berufliche stationen; berufspraxis
        arbeitserfahrung; werdegang; praxiserfahrung; praktische erfahrung; berufliches
        experiencia; experiencia laboral; experiencia profesional; trayectoria
        trayectoria profesional; experiencia profissional; esperienza; esperienze lavorative
        esperienza lavorativa; esperienze professionali; werkervaring; опыт работы; опыт
        工作经历; 工作经验; 工作經驗; 工作經歷; 职业经历; 实习经历; 实习经验; 工作履历; 職務経歴; 職歴; 経歴
        경력; 경력사항; 업무 경험; 경험; research experience; teaching experience; internships
        internship experience; internship; praktika; stages; practicas
        experience & employment; selected experience; software experience; engineering experience
    """,
    "education": """
        education; academic background; academic history; academics; studies; educational background
        education & training; training; qualifications; academic qualifications; schooling
        ausbildung; bildung; bildungsweg; studium; schulbildung; akademische ausbildung
        schulischer werdegang; formation; formations; etudes; diplomes; educacion; formacion
        formacion academica; estudios; formacao; formacao academica; educacao; istruzione
        istruzione e formazione; formazione; opleiding; opleidingen; образование
        教育; 教育背景; 教育经历; 教育經歷; 学历; 学歴; 学歴・資格; 학력; 학력사항; 교육; academic education
    """,
    "skills": """
        skills; technical skills; key skills; core skills; professional skills; hard skills
        competencies; core competencies; key competencies; technical competencies; technologies
        tech stack; technology stack; technical stack; stack; tools; expertise; areas of expertise
        technical expertise; technical knowledge; technical proficiencies; technical summary
        technical profile; languages & technologies; programming languages; tech; toolbox; toolkit
        tools & technologies; technologies & tools; skills & tools; skills & technologies; skill set
        skillset; computer skills; it skills; software skills; programming skills; skills & expertise
        soft skills; other skills; skills summary; abilities; proficiencies; knowledge; specialties
        kenntnisse; fahigkeiten; kompetenzen; kernkompetenzen; it-kenntnisse; edv-kenntnisse
        technische kenntnisse; technische fahigkeiten; fachkenntnisse; kenntnisse & fahigkeiten
        technologien; werkzeuge; competences; competences techniques; savoir-faire
        habilidades; competencias; aptitudes; conocimientos; tecnologias; habilidades tecnicas
        conocimientos tecnicos; competenze; competenze tecniche; vaardigheden; навыки; ключевые навыки
        技能; 专业技能; 技术栈; 技能清单; 个人技能; 掌握技能; 專業技能; スキル; 技術スキル; 기술; 기술 스택; 보유 기술
        スキルセット; 技術スタック; 技术能力; technical tools; technical environment; core technologies
    """,
    "projects": """
        projects; personal projects; side projects; selected projects; key projects; open source
        open source projects; notable projects; other projects; portfolio; project experience
        academic projects; university projects; professional projects; recent projects; my projects
        open source contributions; open-source projects; open source work; side project; project
        projekte; eigene projekte; private projekte; projets; projets personnels; proyectos
        proyectos personales; projetos; progetti; projecten; проекты
        项目; 项目经历; 项目经验; 開発経験; 個人開発; 個人プロジェクト; 開源項目; 开源项目; 个人项目; 프로젝트; 項目經歷
    """,
    "summary": """
        summary; profile; about; about me; objective; professional summary; overview; introduction
        executive summary; career objective; personal statement; professional profile; bio; intro
        personal profile; who am i; summary of qualifications; statement; career profile; hello
        profil; uber mich; zusammenfassung; kurzprofil; personliches profil; zur person
        a propos; a propos de moi; presentation; resume professionnel; perfil; resumen; sobre mi
        perfil profesional; resumo; sobre; profilo; chi sono; profiel; over mij; о себе; обо мне
        个人简介; 自我评价; 关于我; 個人簡介; 自我介绍; 自己紹介; 自己pr; 概要; 소개; 자기소개; 个人总结; 个人优势; 职业概述
    """,
    "certificates": """
        certificates; certifications; licenses & certifications; certifications & licenses
        professional certifications; certification; certificate; licenses; courses & certifications
        certifications & courses; zertifikate; zertifizierungen; weiterbildung; weiterbildungen
        certificats; certificaciones; certificados; certificacoes; certificazioni; certificaten
        证书; 資格; 资格证书; 자격증; сертификаты; 認定資格; 技能证书; certifications & training
    """,
    "awards": """
        awards; honors; honours; honors & awards; awards & honors; honours & awards; scholarships
        awards & achievements; achievements & awards; awards & recognition; recognition; prizes
        awards & honours; awards & scholarships; auszeichnungen; preise; ehrungen; stipendien
        prix; distinctions; prix & distinctions; premios; reconocimientos; premi; 荣誉; 获奖经历; 荣誉奖项; 受賞歴
        수상; 수상 내역; 获奖情况; 奖项; награды
    """,
    "publications": """
        publications; papers; selected publications; articles; writing; publications & talks
        research papers; published works; veroffentlichungen; publikationen; publicaciones
        publicacoes; pubblicazioni; 论文; 发表论文; 論文; 著書; 논문; публикации
    """,
    "languages": """
        languages; language skills; spoken languages; human languages; natural languages; sprachen
        sprachkenntnisse; fremdsprachen; langues; idiomas; lingue; talen; языки; 语言; 语言能力; 言語; 語学; 외국어; 언어
    """,
    "interests": """
        interests; hobbies; hobbies & interests; interests & hobbies; personal interests; other interests
        interessen; hobbys; hobbys & interessen; interessen & hobbys; centres d'interet; loisirs
        intereses; aficiones; interesses; interessi; hobby; 兴趣爱好; 爱好; 趣味; 취미; увлечения; интересы
    """,
    "references": """
        references; referees; recommendations; testimonials; referenzen; references professionnelles
        referencias; referenze; 推荐人; 推薦; рекомендации
    """,
    "volunteer": """
        volunteer; volunteering; volunteer experience; volunteer work; volunteering experience
        volunteer & community; community; community involvement; community service; leadership & volunteering
        volunteer activities; extracurricular activities; extracurriculars; activities; leadership
        ehrenamt; ehrenamtliches engagement; engagement; ehrenamtliche tatigkeiten; benevolat
        voluntariado; volontariato; vrijwilligerswerk; 志愿者经历; 志愿服务; 社会活动; ボランティア; 봉사활동; волонтерство
        extracurricular; volunteering & community; volunteer experience & leadership
    """,
    "contact": """
        contact; contacts; contact me; contact information; contact details; contact info; links
        personal information; personal details; personal info; personal data; details; social
        kontakt; kontaktdaten; personliche daten; coordonnees; contacto; contato; datos personales; contatti; контакты
        联系方式; 联系; 个人信息; 基本信息; 連絡先; 個人情報; 연락처; 基本情報; 個人資訊; информация
    """,
}
SECTIONS = {
    name.strip(): kind
    for kind, names in _SECTIONS.items()
    for line in names.split("\n")
    for name in line.split(";")
    if name.strip()
}
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

_TITLE_WORDS = """
    engineer engineers developer developers manager director analyst architect consultant designer
    intern internship lead leader head scientist administrator admin researcher teacher assistant
    officer founder cofounder co-founder ceo cto cfo coo cio ciso vp svp president chief specialist
    coordinator programmer technician supervisor associate professor fellow tutor instructor mentor
    freelance freelancer contractor writer editor owner partner executive advisor adviser sre devops
    dev swe qa tester trainee apprentice student volunteer staff operator clerk cashier nurse doctor
    principal fullstack full-stack webmaster evangelist advocate strategist recruiter accountant
    lawyer attorney secretary receptionist barista waiter waitress cook chef driver member captain
    chair treasurer representative organizer organiser speaker maintainer contributor creator
    producer photographer journalist translator steward sde se librarian curator lecturer postdoc
    lecturer guide coach trainer salesperson sales dba sysadmin webdesigner stocker attendant
    technologist mechanic electrician pilot keeper navigator postmaster apprenticeship expert
    leiter leiterin teamleiter berater beraterin praktikant praktikantin praktikum werkstudent
    werkstudentin geschäftsführer gründer gründerin mitarbeiter mitarbeiterin referent lehrer
    techniker auszubildender azubi ausbildung hilfskraft dozent tutorin selbstständig freiberufler
    fachinformatiker informatiker kaufmann kauffrau assistent assistentin zivildienst
    ingénieur ingénieure développeur développeuse directeur directrice stagiaire responsable
    analyste architecte enseignant gérant alternant alternance chef consultante technicien chargé
    apprenti formateur vacataire stage doctorant
    ingeniero ingeniera desarrollador desarrolladora gerente analista consultor consultora jefe
    becario profesor técnico programador programadora diseñador administrador arquitecto líder
    practicante encargado responsable coordinador ayudante fundador
    engenheiro desenvolvedor estagiário professor coordenador sviluppatore ingegnere tirocinante
    ontwikkelaar beheerder stagiair инженер разработчик программист менеджер стажер руководитель
"""
TITLE_WORDS = frozenset(_TITLE_WORDS.split())
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
    r"|b\.?\s?tech\.?|m\.?\s?tech\.?|b\.?e\.?|m\.?e\.?|bba|mba|llb|llm|bfa|mfa|ph\.?\s?d\.?|dphil|mphil"
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
