"""What the security policy of the site (publish/security_policy.py) would refuse in a page: told before it is there.

Scripts and pictures of other servers are told with the links (built_links.py).
"""

from collections.abc import Iterator

from reseaux.checks.built_page import BuiltPage
from reseaux.problem import Problem

# The policy has no room for them: the browser would show nothing there.
REFUSED = "applet, audio, base, embed, frame, object, video, form[action*='//'], [srcset*='//']"


def check_security(page: BuiltPage) -> Iterator[Problem]:
    """Yield every problem of a page with the policy of the site."""
    yield from check_inline_code(page)
    for node in page.tree.css(REFUSED):
        fault = f"élément « {node.tag} » que la règle de sécurité du site refuse"
        yield Problem(page.source, 0, fault, "Faites plutôt un lien, ou servez l'image depuis ce site.")


def check_inline_code(page: BuiltPage) -> Iterator[Problem]:
    """Yield a problem for each style or script written on an element: a strict security policy refuses them."""
    for node in page.tree.css("[style]"):
        remedy = "Employez une classe; un tableau aligné par « :--: » fait la même faute."
        yield Problem(page.source, 0, f"style écrit sur un élément « {node.tag} »", remedy)
    for node in page.tree.css("*"):
        for name in node.attributes:
            if name.startswith("on"):
                yield Problem(page.source, 0, f"script « {name} » écrit sur un élément", "Mettez-le dans un module.")
