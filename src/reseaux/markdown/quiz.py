"""Questions that a writer types as blocks: `/// choix | m1-base`, the question, its answers, `///`.

Without a script a question is read, answered on paper, and corrected by opening what stands below it. The form that a
writer types is in training/questions.py; what is wrong with it is told by checks/questions.py.
"""

import hashlib
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from reseaux.facts import load_facts
from reseaux.markdown.tree import add
from reseaux.markdown.views.quiz import build_answers, build_corrections, build_verdict, wrap_quiz
from reseaux.tools.quiz import QuizLabels
from reseaux.training.questions import KINDS, Question, parse_question

TAG = "quiz-question"


class _QuestionBlock(Block):
    """One question; the name of the block is its kind."""

    ARGUMENT = None

    def on_markdown(self) -> str:
        return "raw"

    def on_create(self, parent: Element) -> Element:
        return add(parent, TAG, class_="question")

    def on_end(self, block: Element) -> None:
        lines = enumerate(str(block.text or "").split("\n"), 1)
        question = parse_question(self.NAME, self.argument or "", 0, lines)
        block.text = None
        build_question(block, question, load_facts(Path(self.config["root"])).tools.quiz)


def build_question(block: Element, question: Question, labels: QuizLabels) -> None:
    """Fill the element of a question: a group of fields with its legend, then the corrected answers, closed."""
    block.attrib |= {"id": f"question-{question.name}", "data-id": question.name, "data-genre": question.kind}
    group = add(block, "fieldset", aria_describedby=f"question-{question.name}-faute")
    add(group, "legend", question.text)
    add(group, "p", getattr(labels.consignes, question.kind.replace("-", "_")), class_="question-consigne")
    build_answers(group, question, scramble(question), labels)
    build_verdict(block, question, labels)
    build_corrections(block, question, labels)


def scramble(question: Question) -> list[int]:
    """Return the indexes of the answers in an order that never changes and, for an order, is never the right one."""
    indexes = list(range(len(question.answers)))
    if question.kind != "ordre":
        return indexes
    mixed = sorted(indexes, key=lambda index: hashlib.sha256(f"{question.name}{index}".encode()).digest())
    return mixed if mixed != indexes else [*mixed[1:], mixed[0]]


class _QuizProcessor(Treeprocessor):
    """Joins questions that follow one another into one quiz, and numbers them."""

    def __init__(self, md: Markdown, root: Path):
        super().__init__(md)
        self.project = root

    def run(self, root: Element) -> None:
        facts = load_facts(self.project)
        first = True
        for parent in list(root.iter()):
            for run in _find_runs(parent):
                wrap_quiz(parent, run, facts.tools.quiz, facts.training, first)
                first = False


def _find_runs(parent: Element) -> list[list[Element]]:
    """Return the questions below an element, those that follow one another together."""
    runs: list[list[Element]] = []
    previous = None
    for node in parent:
        if node.tag == TAG and previous is not None and previous.tag == TAG:
            runs[-1].append(node)
        elif node.tag == TAG:
            runs.append([node])
        previous = node
    return runs


class QuizExtension(BlocksExtension):
    """Registers a block for each kind of question. Option `root`: the project, where data/ is."""

    def __init__(self, **options):
        self.config = {"root": [".", "folder of the project"]}
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr) -> None:
        for kind in KINDS:
            block_mgr.register(type(f"Question_{kind}", (_QuestionBlock,), {"NAME": kind}), self.getConfigs())
        # Before the inline texts are read, so that numbers and words get the typography of all others.
        md.treeprocessors.register(_QuizProcessor(md, Path(self.getConfig("root"))), "quiz", 25)


def makeExtension(**options) -> QuizExtension:
    """Entry point of Python-Markdown."""
    return QuizExtension(**options)
