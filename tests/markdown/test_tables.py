import markdown

TABLE = "| Taille | Oui |\n|---|---|\n| 40 | Continuez |\n"


def convert(text: str) -> str:
    return markdown.markdown(text, extensions=["tables", "reseaux.markdown.tables"])


def test_the_head_and_the_first_cell_of_a_row_say_what_they_head():
    html = convert(TABLE)
    assert '<th scope="col">Taille</th>' in html
    assert '<th scope="row">40</th>' in html
    assert "<td>Continuez</td>" in html


def test_a_table_scrolls_in_a_frame_named_after_its_heading():
    html = convert(f"## Quoi faire\n\n{TABLE}\n{TABLE}")
    assert 'aria-label="Tableau : Quoi faire" class="tableau-defilant" role="region" tabindex="0"' in html
    assert 'aria-label="Tableau : Quoi faire (2)"' in html


def test_the_text_behind_a_table_stays_behind_it():
    html = convert(f"{TABLE}\nAprès.\n")
    assert html.index("</table>") < html.index("</div>") < html.index("Après.")


def test_what_is_typed_behind_a_heading_is_no_part_of_the_name_of_its_table():
    html = markdown.markdown(
        f"## Un cas {{ .grand }}\n\n{TABLE}", extensions=["attr_list", "tables", "reseaux.markdown.tables"]
    )
    assert 'aria-label="Tableau : Un cas"' in html
