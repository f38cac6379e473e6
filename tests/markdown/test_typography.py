import markdown
import pytest

from reseaux.markdown.typography import set_typography


def convert(text: str) -> str:
    return markdown.markdown(text, extensions=["attr_list", "reseaux.markdown.typography"])


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Voici : un mot", "Voici~: un mot"),
        ("« Noble idéal »", "«~Noble idéal~»"),
        ("49 % et 20 $", "49~% et 20~$"),
        ("1 000 000 abonnés", "1~000~000~abonnés"),
        ("3 h 41 par jour", "3~h~41 par jour"),
        ("le 25 juin 2014 et le 1er août", "le 25~juin 2014 et le 1er~août"),
        ("M. Chandonnet et Mme Bourque", "M.~Chandonnet et Mme~Bourque"),
        ("d'après D. Margolis", "d’après D.~Margolis"),
        ("Twitter, devenu X. En 2024", "Twitter, devenu X. En 2024"),
        ("¶ 15 et l'article 77", "¶~15 et l’article~77"),
        # A number stays with what it counts, in the plural or not.
        ("1 280 pixels, 2 contenus et 19 sous-groupes", "1~280~pixels, 2~contenus et 19~sous-groupes"),
        ("1 publication, 200 relations et 7 petits prix", "1~publication, 200~relations et 7~petits prix"),
        # And with what it numbers.
        ("SGQRI 008 3.0, WCAG 2.2, version 2.2, CC BY 4.0", "SGQRI~008~3.0, WCAG~2.2, version~2.2, CC BY~4.0"),
        ("la Loi 25, le projet C-18, volume 16, numéro 1", "la Loi~25, le projet~C-18, volume~16, numéro~1"),
        ("RLRQ, c. C-26, r. 261.1, article 37 r)", "RLRQ, c.~C-26, r.~261.1, article~37~r)"),
        ("50 $ US de plus", "50~$~US de plus"),
        ("l'Ordre qu'on aime", "l’Ordre qu’on aime"),
        # What is already right, or is no typography of ours, stays as typed.
        ("Quoi? Vite! Oui; non.", "Quoi? Vite! Oui; non."),
        ("en 2014 selon lui", "en 2014 selon lui"),
        ("en 2014 certains, de 16 à 42 dans un cas", "en 2014 certains, de 16 à 42 dans un cas"),
        ("sur 100 vers 2018 plus ou moins 60 sous 1 an", "sur 100 vers 2018 plus ou moins 60 sous 1~an"),
        ("https://a.example/b:c", "https://a.example/b:c"),
        ("'un mot'", "'un mot’"),
    ],
)
def test_spaces_and_apostrophes_follow_quebec_usage(typed, shown):
    assert set_typography(typed) == shown.replace("~", "\u00a0")


@pytest.mark.parametrize("text", ["« a » : b; 1 000 % l'été", "", " : ", "M. X", "« »«»"])
def test_no_sign_is_ever_added_or_removed(text):
    assert len(set_typography(text)) == len(text)


def test_setting_twice_changes_nothing_more():
    once = set_typography("« L'été » : 1 000 %")
    assert set_typography(once) == once


def test_code_and_addresses_are_left_as_typed():
    html = convert("Écrivez `l'a : b` : [l'a](https://x.example/l'a:b) et\n\n    pre l'a : b\n")
    assert "<code>l'a : b</code>\u00a0:" in html
    assert 'href="https://x.example/l\'a:b"' in html
    assert "pre l'a : b" in html


def test_spoken_attributes_are_set_too():
    assert 'alt="L’été\u00a0: la cour"' in convert("![L'été : la cour](x.png)")


def test_a_sign_beside_an_element_is_set():
    assert convert("« *mot* » : *x* %") == "<p>«\u00a0<em>mot</em>\u00a0»\u00a0: <em>x</em>\u00a0%</p>"
