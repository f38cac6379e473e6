"""Says how each file is answered, in the words of each server: its headers, its type, how long it is kept, compressed.

Every page is asked again each time, which costs an answer without a body; what bears the sum of its content in its name
never changes, and is kept for a year. What newsletters and messengers show of the site stands under the short links:
those pictures alone may be put in the pages of others.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from reseaux.permalinks import SHORT_LINKS
from reseaux.problem import Problem

PASSING, LASTING = "no-cache", "public, max-age=31536000, immutable"
# Below the folder of the site: a folder or a file that the sum of its content names.
FINGERPRINT = r"/(?:assets/[^/]+\.[0-9a-f]{10,}\.(?:css|js)$|search/[0-9a-f]{10,}/)"
PICTURE = rf"/{SHORT_LINKS}/[^/]+/[^/]+\.(?:png|svg)$"
SHARING = "Cross-Origin-Resource-Policy"
TYPES = {
    "css": "text/css",
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "zip": "application/zip",
}
FEEDS = {"nouveautes/flux.xml": "application/atom+xml", "nouveautes/flux.json": "application/feed+json"}
NO_TEXT = ("application/pdf", "image/png", "application/zip")
MOST_RULES = 100  # in _headers (Cloudflare)
NGINX = """\
charset utf-8;
charset_types {texts};
types {{
{types}
}}
gzip_static on;
gzip_vary on;
set $kept "{passing}";
set $sharing "same-origin";
if ($uri ~ "^{prefix}{fingerprint}") {{ set $kept "{lasting}"; }}
if ($uri ~ "^{prefix}{picture}") {{ set $sharing "cross-origin"; }}
# A location that adds a header of its own loses all of these: repeat them there.
{headers}
"""
CADDY = """\
@lasting path_regexp ^{prefix}{fingerprint}
@passing not path_regexp ^{prefix}{fingerprint}
@picture path_regexp ^{prefix}{picture}
@unshared not path_regexp ^{prefix}{picture}
header @lasting Cache-Control "{lasting}"
header @passing Cache-Control "{passing}"
header @picture {sharing} cross-origin
header @unshared {sharing} same-origin
{types}
header {{
{headers}
\t?Vary Accept-Encoding
}}
"""


def write_nginx_answers(headers: Mapping[str, str], prefix: str = "") -> str:
    """Return what goes in a server block of nginx; `prefix`: the folder of the site on its host."""
    sent = {**headers, SHARING: "$sharing", "Cache-Control": "$kept"}
    kinds = [f"  {kind} {end};" for end, kind in TYPES.items()]
    texts = {kind for kind in (*TYPES.values(), *FEEDS.values()) if kind not in (*NO_TEXT, "text/html")}
    text = NGINX.format(
        **{"texts": " ".join(sorted(texts)), "types": "\n".join(kinds), "passing": PASSING, "lasting": LASTING},
        **{"prefix": prefix, "fingerprint": FINGERPRINT, "picture": PICTURE},
        headers="\n".join(f'add_header {name} "{value}" always;' for name, value in sent.items()),
    )
    feeds = [f"location = {prefix}/{path} {{ types {{ }} default_type {kind}; }}\n" for path, kind in FEEDS.items()]
    return text + "".join(feeds)


def write_caddy_answers(headers: Mapping[str, str], prefix: str = "") -> str:
    """Return what goes in the block of a site of Caddy; `prefix`: the folder of the site on its host."""
    feeds = {f"{prefix}/{path}": kind for path, kind in FEEDS.items()}
    types = [f'header {path} Content-Type "{_tell_charset(kind)}"' for path, kind in feeds.items()]
    # A page is asked for by the address of its folder: the server knows its type.
    for end, kind in TYPES.items():
        if end != "html":
            others = [f"\tnot path {path}" for path in feeds if path.endswith(f".{end}")]
            types += [f"@{end} {{", f"\tpath *.{end}", *others, "}"]
            types.append(f'header @{end} Content-Type "{_tell_charset(kind)}"')
    return CADDY.format(
        **{"prefix": prefix, "fingerprint": FINGERPRINT, "picture": PICTURE, "sharing": SHARING},
        **{"passing": PASSING, "lasting": LASTING, "types": "\n".join(types)},
        headers="\n".join(f'\t{name} "{value}"' for name, value in headers.items()),
    )


def _tell_charset(kind: str) -> str:
    return kind if kind in NO_TEXT else f"{kind}; charset=utf-8"


def write_plain_answers(headers: Mapping[str, str], files: Iterable[str], prefix: str = "") -> str:
    """Return the text of _headers (Netlify, Cloudflare); `files`: the paths of the site.

    The two hosts do not agree on a header that two rules give: none is given twice here.
    """
    files = sorted(files)
    rules: dict[str, dict[str, str]] = {"/*": dict(headers)}
    folders = {PurePosixPath(file).parts[0] for file in files if "/" in file} - {SHORT_LINKS}
    rules |= {f"/{folder}/*": {SHARING: "same-origin"} for folder in sorted(folders)}
    rules |= {path: {"Cache-Control": LASTING} for path in sorted(set(_list_lasting(files)))}
    rules |= {f"/{path}": {"Content-Type": _tell_charset(kind)} for path, kind in FEEDS.items() if path in files}
    return "".join(
        f"{prefix}{path}\n" + "".join(f"  {name}: {value}\n" for name, value in sent.items())
        for path, sent in rules.items()
    )


def _list_lasting(files: Iterable[str]) -> Iterator[str]:
    """Yield the rule of each file that never changes: that of its folder when the folder bears the sum."""
    for file in files:
        if found := re.match(FINGERPRINT, f"/{file}"):
            yield f"{found[0]}*" if found[0].endswith("/") else found[0]


def check_plain_answers(text: str) -> Iterator[Problem]:
    """Yield a problem when _headers has more rules than a host reads."""
    count = sum(line.startswith("/") for line in text.splitlines())
    if count > MOST_RULES:
        fault = f"{count} règles, au plus {MOST_RULES} chez certains hébergeurs"
        yield Problem("_headers", 0, fault, "Réunissez des scripts ou des styles.")
