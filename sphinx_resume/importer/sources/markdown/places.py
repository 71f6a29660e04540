"""Whether a text is a place: a country, a state, a large city, or a city and what it is in."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

_REMOTE = re.compile(
    r"\(?(?:fully |100 ?% )?(?:remote|hybrid|on-?site|in-?person|home ?office|télétravail|remoto"
    r"|worldwide|anywhere|global)(?:\s*\([^()]*\))?\)?",
    re.IGNORECASE,
)
_STATES_AS_TEXT = """
    alabama al alaska ak arizona az arkansas ar california ca colorado co connecticut ct
    delaware de florida fl georgia ga hawaii hi idaho id illinois il indiana in iowa ia kansas
    ks kentucky ky louisiana la maine me maryland md massachusetts ma michigan mi minnesota mn
    mississippi ms missouri mo montana mt nebraska ne nevada nv ohio oh oklahoma ok oregon or
    pennsylvania pa tennessee tn texas tx utah ut vermont vt virginia va washington wa wisconsin
    wi wyoming wy ny nj nh nm nc nd ri sc sd wv dc ontario on quebec qc québec bc alberta ab
    manitoba mb nsw vic qld bavaria bayern hessen sachsen berlin bw nrw uk usa u.s.a us u.s. uae
    england scotland wales tokyo catalonia ukraine prc roc karnataka maharashtra kerala punjab
    sindh gujarat
"""
_MORE_STATES = {
    *("new york", "new jersey", "new hampshire", "new mexico", "north carolina", "south carolina"),
    *("north dakota", "south dakota", "rhode island", "west virginia", "district of columbia"),
    *("british columbia", "nova scotia", "tamil nadu", "uttar pradesh", "west bengal", "hong kong"),
    *("new south wales", "northern ireland", "the netherlands", "south korea", "bay area"),
    *("puerto rico", "nordrhein-westfalen", "baden-württemberg", "united kingdom", "holland"),
}
_CITIES_AS_TEXT = """
    berlin hamburg münchen munich köln cologne frankfurt stuttgart düsseldorf leipzig dresden
    hannover nürnberg nuremberg bremen dortmund essen bonn karlsruhe mannheim heidelberg
    freiburg potsdam mainz zürich zurich geneva genève basel bern lausanne vienna wien graz linz
    salzburg london manchester birmingham bristol cambridge oxford edinburgh glasgow leeds
    liverpool dublin cork belfast cardiff brighton paris lyon marseille toulouse nantes lille
    bordeaux grenoble strasbourg montpellier rennes nice madrid barcelona valencia sevilla
    seville bilbao málaga lisbon lisboa porto braga rome roma milan milano turin torino florence
    naples bologna amsterdam rotterdam utrecht eindhoven brussels bruxelles antwerp ghent
    copenhagen københavn aarhus oslo bergen stockholm gothenburg göteborg malmö helsinki espoo
    tampere reykjavik tallinn riga vilnius warsaw warszawa kraków krakow wrocław wroclaw gdańsk
    gdansk poznań prague praha brno budapest bucharest cluj sofia athens thessaloniki belgrade
    zagreb ljubljana bratislava kyiv kiev lviv kharkiv odessa minsk moscow saint-petersburg
    istanbul ankara izmir dubai doha riyadh cairo alexandria casablanca tunis lagos nairobi
    accra johannesburg mumbai bangalore bengaluru delhi hyderabad chennai pune kolkata karachi
    lahore islamabad dhaka colombo kathmandu beijing shanghai shenzhen guangzhou hangzhou
    chengdu wuhan nanjing taipei tokyo osaka kyoto seoul busan singapore bangkok hanoi jakarta
    manila sydney melbourne brisbane perth auckland wellington toronto montreal montréal
    vancouver ottawa calgary waterloo boston chicago seattle austin dallas houston denver
    portland atlanta miami philadelphia pittsburgh detroit minneapolis nashville phoenix
    baltimore cleveland cincinnati columbus indianapolis milwaukee sacramento brooklyn manhattan
    oakland berkeley bogotá bogota medellín medellin lima quito santiago montevideo caracas
    guadalajara monterrey recife curitiba tel-aviv jerusalem haifa nyc sf 北京 上海 深圳 广州 杭州 成都 南京
    武汉 台北 東京 大阪 京都 서울 부산 москва
"""
_MORE_CITIES = {
    *("new york", "new york city", "san francisco", "los angeles", "san diego", "san jose"),
    *("palo alto", "mountain view", "menlo park", "san antonio", "las vegas", "salt lake city"),
    *("kansas city", "new orleans", "saint petersburg", "st. petersburg", "tel aviv", "são paulo"),
    *("sao paulo", "rio de janeiro", "belo horizonte", "buenos aires", "mexico city", "cape town"),
    *("new delhi", "kuala lumpur", "ho chi minh city", "the hague", "den haag", "abu dhabi"),
    *("st. gallen", "st. louis", "san mateo", "santa monica", "silicon valley", "redwood city"),
}
_MOST_PARTS = 4
_MOST_WORDS = 4
_CODE = 3


def is_place(text: str, *, whole: bool = False) -> bool:
    """Whether a text is nothing but a place.

    Args:
        text: Words, without markup.
        whole: Whether what stands in front of a comma has to be known as well; the city of
            "Nowhere, TX" is not.
    """
    text = text.strip(" ()[].,")
    if _REMOTE.fullmatch(text):
        return True
    text = re.sub(r"\s*\(?(?:remote|hybrid|on-?site)\)?$", "", text, flags=re.IGNORECASE).strip(
        " ,(-–/"
    )
    if re.fullmatch(r".+\s+/\s+.+", text):
        return all(is_place(part) for part in re.split(r"\s+/\s+", text))
    parts = [part.strip() for part in text.split(",")]
    if not text or len(parts) > _MOST_PARTS or any(not _is_capitalised(part) for part in parts):
        return False
    known = [_is_known(part) for part in parts]
    return known[0] if whole else known[-1] or known[0]


def split_place(text: str) -> tuple[str, str]:
    """A name and the place behind it, the longest that is one: "Acme, Austin, TX".

    Args:
        text: Words, without markup.
    """
    parts = text.split(",")
    for size in range(min(3, len(parts) - 1), 0, -1):
        name, place = ",".join(parts[:-size]).strip(), ",".join(parts[-size:]).strip()
        # An unknown city is one of a place only where enough is left to be the names.
        if is_place(place, whole=size > 1 and (size > 2 or name.count(",") == 0)):  # noqa: PLR2004
            return name, place
    bracketed = re.fullmatch(r"(.+?)\s*[(（]([^()（）]+)[)）]", text)
    if bracketed and is_place(bracketed[2]):
        return bracketed[1], bracketed[2]
    return text, ""


def _is_capitalised(text: str) -> bool:
    words = text.split()
    return bool(words) and len(words) <= _MOST_WORDS and not words[0][:1].islower()


def _is_known(text: str) -> bool:
    folded = text.casefold().rstrip(".")
    if len(folded) <= _CODE and folded.isascii() and folded.isalpha():
        return text.isupper() and folded in _known()
    return folded in _known()


@cache
def _known() -> frozenset[str]:
    countries = {
        name.casefold()
        for language in ("en", "de", "fr", "es")
        for code, name in Locale(language).territories.items()
        if code.isalpha()
    }
    words = f"{_STATES_AS_TEXT} {_CITIES_AS_TEXT}".split()
    return frozenset(countries | set(words) | _MORE_STATES | _MORE_CITIES)
