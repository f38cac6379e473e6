// The bank of questions that a page shows by parts when there is no script: found, put out of sight, lent to a test.

const findQuiz = (name) => document.querySelector(`course-quiz[data-nom="${name}"]`);

export function findQuestion(name) {
  return document.querySelector(`quiz-question[data-id="${name}"]`);
}

// The names of the questions of each bank.
export function listBanks(names) {
  const questions = [...document.querySelectorAll("quiz-question")].map(({ dataset }) => dataset.id);
  return names.map((name) => questions.filter((id) => id.startsWith(`${name}-`)));
}

// Hides the quizzes of the banks, the heading and the texts above each, and the heading's link in the summary. Paper
// shows them all the same, as long as no test has begun (training.css).
export function hideBanks(names) {
  for (const quiz of names.map(findQuiz)) {
    if (!quiz) continue;
    const above = [];
    let node = quiz.previousElementSibling;
    for (; node && !/^H[1-6]$/.test(node.tagName); node = node.previousElementSibling) above.push(node);
    const isPart = node && /^H[2-6]$/.test(node.tagName);
    for (const hidden of [quiz, ...(isPart ? [node, ...above] : [])]) [hidden.hidden, hidden.dataset.surPapier] = [true, ""];
    const link = isPart && document.querySelector(`.sommaire a[href="#${node.id}"]`);
    if (link) link.closest("li").hidden = true;
  }
}

// Puts questions in a list, numbered in its order, after giving back those that are there.
export function lendQuestions(list, names) {
  for (const question of list.querySelectorAll("quiz-question")) {
    openQuestion(question);
    findQuiz(question.name.split("-")[0]).append(question);
  }
  const items = names.map((name, index) => {
    const [item, question] = [document.createElement("li"), findQuestion(name)];
    const number = question.querySelector(".question-numero");
    number.textContent = number.textContent.replace(/\d+/, index + 1);
    item.append(question);
    return item;
  });
  list.replaceChildren(...items);
}

function openQuestion(question) {
  question.querySelector("fieldset").disabled = false;
  question.querySelector(".question-renvoi")?.remove();
  question.empty();
}

// Lets an answer be read but no longer changed, with what is to be read again.
export function closeQuestion(question, again) {
  question.querySelector("fieldset").disabled = true;
  if (!again) return;
  const place = document.createElement("p");
  place.className = "question-renvoi";
  place.append(...again.cloneNode(true).childNodes);
  question.told.append(place);
}
