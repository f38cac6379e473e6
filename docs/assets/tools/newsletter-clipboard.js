// Copies for who pastes: where one edits code, the block of HTML arrives as code; where one edits as in a text
// processor, as it looks. Tells whether the browser allowed it.
export async function copy(text, form) {
  try {
    if (form === "html") return copyHtml(text);
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

// By the event of a copy: Chromium reads in the page the HTML that navigator.clipboard.write is given, and the policy of
// the page then refuses, and tells, each of its styles.
function copyHtml(html) {
  let isFilled = false;
  const fill = (event) => {
    for (const type of ["text/plain", "text/html"]) event.clipboardData.setData(type, html);
    event.preventDefault();
    isFilled = true;
  };
  document.addEventListener("copy", fill);
  const isAllowed = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return isAllowed && isFilled;
}
