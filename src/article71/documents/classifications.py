"""The markings of classified papers, as data: the European Union's own, and those that others hold equal to them.

Council Decision 2013/488/EU: Article 2 for the four levels, Annex III for short forms and caveats, Appendix B (as last
replaced by Decision (EU) 2021/1075) for those of Member States and Euratom; NATO's by its security agreement with the
Union. Left out are words that others print on papers which are not classified: CONFIDENTIAL, RESTRICTED, RESERVADO,
INTERNO and their like.
"""

TOP_SECRET = "TRÈS SECRET UE/EU TOP SECRET"  # noqa: S105 -- a marking
SECRET = "SECRET UE/EU SECRET"  # noqa: S105 -- a marking
CONFIDENTIAL = "CONFIDENTIEL UE/EU CONFIDENTIAL"
RESTRICTED = "RESTREINT UE/EU RESTRICTED"

CLASSIFICATIONS = {
    TOP_SECRET: ("(?i:TR[EÈ]S SECRET UE|EU TOP SECRET)", "TS-UE", "EU-TS"),
    SECRET: ("(?i:SECRET UE|EU SECRET)", "S-UE", "EU-S"),
    CONFIDENTIAL: ("(?i:CONFIDENTIEL UE|EU CONFIDENTIAL)", "C-UE", "EU-C"),
    RESTRICTED: ("(?i:RESTREINT UE|EU RESTRICTED)", "R-UE", "EU-R"),
}
"""Each in full, and its halves in French and English, long and short; the highest first: one ends like the next.

In any case, since capitals may come from a style that the file's words do not show; short forms in capitals.
"""

OF_OTHERS = {
    TOP_SECRET: (
        *("COSMIC TOP SECRET", "EURA TOP SECRET", "TOP SECRET", "TR[EÈ]S SECRET(?: D[EÉ]FENSE| LUX)?", "STRENG GEHEIM"),
        *(
            "(?:S[Tt][Gg]\\. )?ZEER GEHEIM",
            "P[RŘ][IÍ]SN[EĚ] TAJN[EÉ]",
            "[SŚ]CI[SŚ]LE TAJNE",
            "STROGO TAJNO",
            "VRLO TAJNO",
        ),
        *("VRLO TAJNO", "YDERST HEMMELIGT", "SEGRETISSIMO", "MUITO SECRETO", "ERITTÄIN SALAINEN", "YTTERST HEMLIG"),
        *("T[AÄ]IESTI SALAJANE", "SEVI[SŠ][KĶ]I SLEPENI", "VISI[SŠ]KAI SLAPTAI", "SZIGOR[UÚ]AN TITKOS!?"),
    ),
    SECRET: (
        *("NATO SECRET", "EURA SECRET", "SECRET(?: D[EÉ]FENSE| LUX)?", "(?:S[Tt][Gg]\\. )?GEHEIM", "TAJN[EÉ]", "TAJNO"),
        *("HEMMELIGT", "SECRETO", "SEGRETO", "SALAINEN", "HEMLIG", "SALAJANE", "SLEPENI", "SLAPTAI", "TITKOS!?"),
    ),
    CONFIDENTIAL: (
        *("NATO CONFIDENTIAL", "EURA CONFIDENTIAL", "CONFIDENTIEL D[EÉ]FENSE", "CONFIDENTIEL LUX"),
        *("VS ?[-–—] ?VERTRAULICH", "S[Tt][Gg]\\. CONFIDENTIEEL", "RISERVATISSIMO", "LUOTTAMUKSELLINEN", "POUFNE"),
    ),
    RESTRICTED: (
        *("NATO RESTRICTED", "EURA RESTRICTED", "RESTREINT LUX", "DIFFUSION RESTREINTE", "BEPERKTE VERSPREIDING"),
        *("VS ?[-–—] ?NUR F(?:Ü|UE)R DEN DIENSTGEBRAUCH", "D[Ee][Pp]\\. VERTROUWELIJK", "DIFUSI[OÓ]N LIMITADA"),
        *("TIL TJENESTEBRUG", "VYHRAZEN[EÉ]", "VYHRADEN[EÉ]", "ZASTRZE[ZŻ]ONE", "K[AÄ]YTT[OÖ] RAJOITETTU"),
        *("BEGRÄNSAD TILLGÅNG", "SECRET DE SERVICIU", "DIENESTA VAJADZ[IĪ]B[AĀ]M", "RIBOTO NAUDOJIMO"),
        *("KORL[AÁ]TOZOTT TERJESZT[EÉ]S[UŰ]!?",),
    ),
}
"""By the level each is equal to; markings of others are printed in capitals."""

LABELS = r"(?:security )?(?:classification|marking)(?: level)?\s*:"
CAVEATS = (
    r"\b(?:releasable|rel\.?) to\b.*|\bbody or service only\b|\bcopy (?:no\.?|number)? ?\d+(?: (?:of|/) ?\d+)?|"
    r"\bwhen (?:separated|detached) from (?:its |the )?(?:annex|attachment|enclosure)(?:es|s)?\b|\bannex(?:es)? only\b|"
    r"\bcover (?:page|sheet)\b|\b(?:with|without|until|when) (?:its |the )?annex(?:es)?\b|"
    r"\b(?:until|declassif\w+ on) \d[\d./]*(?: [a-z]+ \d{4})?"
)
"""What Annex III lets follow a marking in its line, or a form prints before it; in any case."""

NEW_STATUS = r"^new status\s*:?\s*(\w+)"
OPEN_STATUS = frozenset({"public", "limite"})
DECLASSIFIED = (
    r"(?:partial )?declassification|"
    r"(?:(?:this |the )?document )?(?:has been |is )?(?:declassified|downgraded to limite)"
    r"(?: (?:on|by|as of|in) .*)?\.?"
)
"""How the first page of a paper says that its old marking no longer holds: in its table, or as a line of its own."""
