"""A learner in an LMS: opens the course, answers, leaves; and what the LMS holds of it."""

import json
from dataclasses import dataclass, field
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext, ElementHandle, Frame, Page

PATIENCE = 5_000  # milliseconds

# Fills the fields of a question, rightly or not, as its corrected answers say, and tells the page that they changed.
FILL = """(question, right) => {
  const items = [...question.querySelectorAll(".question-retour li[data-reponse]")];
  const fields = [...question.querySelectorAll(".reponses :is(input, select)")];
  const isGood = (value) => items.some((item) => item.dataset.reponse === value && "juste" in item.dataset);
  if (question.dataset.genre === "nombre") {
    fields[0].value = right ? items.find((item) => "juste" in item.dataset).dataset.nombre.replace(".", ",") : "987654";
  } else if (question.dataset.genre === "ordre") {
    for (const select of fields) {
      const rank = Number(select.closest("li").dataset.reponse);
      select.value = String(right ? rank : (rank % fields.length) + 1);
    }
  } else if (question.dataset.genre === "plusieurs") {
    for (const box of fields) box.checked = right ? isGood(box.value) : !isGood(box.value);
  } else fields.find((box) => isGood(box.value) === right).checked = true;
  fields[0].dispatchEvent(new Event("input", { bubbles: true }));
}"""


@dataclass
class Learner:
    """One browser with what it keeps. `faults`: what its console and its network have complained of."""

    context: BrowserContext
    server: str
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    platform: Page | None = None
    servers: tuple[str, ...] = ()  # that the browser may ask, when the LMS is not alone

    def open(self, kept: dict | None = None, **behaviour) -> Frame:
        """Open the platform, perhaps with what it holds of an earlier visit, and return the frame of the course."""
        query = quote(json.dumps({"kept": kept or {}, **behaviour}))
        self.platform = self.context.new_page()
        if behaviour.get("place") == "window":
            with self.context.expect_page() as opened:
                self.platform.goto(f"{self.server}/platform.html?{query}")
            frame = opened.value.main_frame
        else:
            self.platform.goto(f"{self.server}/platform.html?{query}")
            frame = next(each for each in self.platform.frames if "/sco/" in each.url)
        frame.wait_for_selector("course-outline .cours-suite:not([hidden])", state="attached")
        return frame

    def watch(self, page: Page) -> None:
        """Note the faults and the requests of a page; the context calls it for each."""
        page.on("console", lambda message: message.type in ("error", "warning") and self.faults.append(message.text))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def close(self) -> dict[str, str]:
        """Close the course as a page does that leaves it, and return what the platform holds."""
        self.platform.evaluate("closeCourse()")
        return self.held()

    def held(self) -> dict[str, str]:
        return self.platform.evaluate("runtime.kept")

    def calls(self) -> list[list]:
        return self.platform.evaluate("runtime.calls")


def meet_learner(browser: Browser, server: str) -> Learner:
    """Return a learner who has never seen the course."""
    learner = Learner(browser.new_context(reduced_motion="reduce"), server)
    learner.context.set_default_timeout(PATIENCE)
    learner.context.on("page", learner.watch)
    return learner


def go_to(frame: Frame, part: str) -> None:
    """Open a part by its link among the steps."""
    frame.click(f".etapes a[href='#{part}']")
    frame.wait_for_selector(f".partie[data-nom='{part}']:not([hidden])")


def fill(question: ElementHandle, right: bool) -> None:
    """Fill the fields of a question with its right answer, or with a wrong one."""
    question.evaluate(FILL, right)


def answer_module(frame: Frame, part: str, right: bool = True) -> int:
    """Answer every question of a module and return how many there are."""
    go_to(frame, part)
    questions = frame.query_selector_all(f".partie[data-nom='{part}'] quiz-question")
    for question in questions:
        fill(question, right)
        question.query_selector("[data-action=verifier]").evaluate("button => button.click()")
    return len(questions)


def begin_test(frame: Frame) -> list[ElementHandle]:
    """Begin the test, or go on with it, and return its questions."""
    if frame.get_attribute(".etapes a[href='#test']", "aria-current") is None:
        go_to(frame, "test")
    frame.eval_on_selector("[data-action=commencer]", "button => button.click()")
    return frame.query_selector_all("course-test form quiz-question")


def take_test(frame: Frame, right: int) -> None:
    """Take the test, with so many right answers, the first ones."""
    for index, question in enumerate(begin_test(frame)):
        fill(question, right=index < right)
    frame.click("[data-action=terminer]")
    frame.wait_for_selector(".test-resultat:not([hidden])")
