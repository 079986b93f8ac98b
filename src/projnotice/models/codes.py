"""The closed enumerations of the record, as `Literal` types; `typing.get_args` lists the codes of one.

A code added here is a new `schema_version`.
"""

from __future__ import annotations

from typing import Literal

# fmt: off

Encoding = Literal["utf-8", "windows-1250", "iso-8859-2", "utf-16"]
PageClass = Literal["notice", "list", "call", "tender", "other"]
BlockKind = Literal["heading", "paragraph", "item", "row", "pair", "context"]
AttachmentType = Literal[
    "pdf", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp",
    "zip", "rar", "7z", "jpg", "png", "gif", "tif", "mp3", "mp4", "xml", "other"
]

ProjectKind = Literal["systemic", "competitive", "non_competitive", "partnership"]
OrganisationKind = Literal[
    "MOPS", "GOPS", "MGOPS", "OPS", "PCPR", "MOPR", "CUS", "PUP", "WUP", "ROPS",
    "gmina", "powiat", "voivodeship", "school", "ngo", "company", "other"
]
PartnerRole = Literal["partner", "unit", "provider", "authority"]

ProgrammeKind = Literal["eu", "state", "local"]
ProgrammeCode = Literal[
    # 2004-2006
    "ZPORR", "SPORZL", "SPOWKP", "EQUAL",
    # 2007-2013 and 2014-2020, national
    "POKL", "POIG", "POIS", "POPW", "POPT", "POWR", "POIR", "POPC", "PROW",
    # 2007-2020, regional
    "RPDS", "RPKP", "RPLU", "RPLB", "RPLD", "RPMA", "RPMP", "RPOP",
    "RPPK", "RPPD", "RPPM", "RPSL", "RPSW", "RPWM", "RPWP", "RPZP",
    # 2021-2027, national
    "FENG", "FENX", "FERC", "FERS", "FEPW", "FEPT", "KPO",
    # 2021-2027, regional
    "FEDS", "FEKP", "FELU", "FELB", "FELD", "FEMA", "FEMP", "FEOP",
    "FEPK", "FEPD", "FEPM", "FESL", "FESW", "FEWM", "FEWP", "FEPZ",
    # local
    "LPR", "PAL"
]
Fund = Literal[
    "EFS", "EFSPLUS", "EFRR", "FS", "FST", "EFRROW", "KPO", "BP", "PFRON", "FP", "FSOL",
    "RFRD", "RFIL", "RPL", "EU", "OTHER"
]

AmountRole = Literal["total", "eligible", "grant", "eu", "national", "own", "other"]
Bound = Literal["exact", "at_least", "up_to", "about"]
# ISO 4217, the currencies in use, and those that the euro replaced after 1999 (printed in notices since 2004).
Currency = Literal[
    "PLN", "EUR", "USD", "GBP", "CHF", "CZK", "SEK", "NOK", "DKK", "HUF", "RON", "BGN", "UAH", "ISK", "JPY",
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BHD", "BIF", "BMD",
    "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CLP", "CNY", "COP", "CRC", "CUP",
    "CVE", "DJF", "DOP", "DZD", "EGP", "ERN", "ETB", "FJD", "FKP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ",
    "GYD", "HKD", "HNL", "HTG", "IDR", "ILS", "INR", "IQD", "IRR", "JMD", "JOD", "KES", "KGS", "KHR", "KMF",
    "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD",
    "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NPR", "NZD",
    "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PYG", "QAR", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG",
    "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY",
    "TTD", "TWD", "TZS", "UGX", "UYU", "UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER",
    "ZAR", "ZMW", "HRK", "EEK", "LVL", "LTL", "SKK", "SIT", "MTL", "CYP"
]

InstrumentKind = Literal["educational", "vocational", "social", "health"]
SupportFormKind = Literal[
    "workshop", "training", "counselling", "therapy", "placement", "social_work", "event", "other"
]

Basis = Literal["stated", "inferred"]
PageFindingCode = Literal["undecodable-bytes", "page-truncated", "too-deep", "no-content", "content-in-attachment"]
ProjectFindingCode = Literal[
    "period-reversed",
    "amounts-mismatch",
    "rate-mismatch",
    "participants-mismatch",
    "courses-mismatch",
    "hours-mismatch",
    "outside-project-period"
]
# fmt: on
