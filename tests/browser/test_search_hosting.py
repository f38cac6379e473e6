"""The search works wherever it is put: by Material's messages, under a policy of scripts alone.

That it works from files is tested with the rest of the offline edition (test_offline.py).
"""

import base64
import hashlib

import pytest
from selectolax.lexbor import LexborHTMLParser

from browser.search_box import open_search, search


# Types 0 and 2 go in, 1 and 3 come out; 4 is ours.
def test_the_worker_speaks_the_four_messages_of_material(look):
    page = look("/accessibilite/")
    answers = page.evaluate("""async () => {
      const worker = new Worker("/assets/search/worker.js");
      const ask = (message, type) => new Promise(resolve => {
        worker.onmessage = ({data}) => data.type === type && resolve(data);
        worker.postMessage(message);
      });
      const ready = await ask({type: 0, data: {config: {}, docs: []}}, 1);
      const found = await ask({type: 2, data: "darwinisme"}, 3);
      return [ready, found, await new Promise(resolve => (worker.onmessage = ({data}) => resolve(data)))];
    }""")
    ready, found, further = answers
    assert ready == {"type": 1}
    [first] = found["data"]["items"][0]
    assert (first["location"], first["title"]) == ("comprendre/darwinisme-numerique/", "Le darwinisme numérique")
    assert first["terms"] == {"darwinisme": True}
    assert (further["type"], further["id"]) == (4, found["id"])
    assert further["data"]["location"] == first["location"]
    assert further["data"]["passages"][0]["location"].startswith(first["location"])
    assert [text.lower() for text, is_marked in further["data"]["excerpt"] if is_marked] == ["darwinisme"]


def hash_inline_scripts(html: str) -> str:
    """Return the sources of a policy that let the inline scripts of a page run."""
    scripts = [node.text() for node in LexborHTMLParser(html).css("script:not([src])") if node.text()]
    digests = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    return " ".join(f"'sha256-{digest}'" for digest in digests)


@pytest.mark.parametrize("fetching", ["connect-src 'self'", "connect-src 'none'"])
def test_search_works_under_a_policy_of_scripts_alone(visit, serve, site, refusals, fetching):
    inline = hash_inline_scripts((site / "accessibilite" / "index.html").read_text(encoding="utf-8"))
    policy = f"default-src 'none'; script-src 'self' {inline}; style-src 'self'; img-src 'self' data:; {fetching}"
    page = visit("about:blank")
    page.goto(serve(site, {"Content-Security-Policy": policy}) + "/accessibilite/")
    open_search(page)
    assert search(page, "reputasion")[:1] == ["/agir/reputation/"]
    page.locator(".resultat-extrait mark").first.wait_for()
    refusals[:] = [text for text in refusals if "connect-src 'none'" not in text]
