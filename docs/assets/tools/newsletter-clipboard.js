// Copies for who pastes: where one edits code, the block of HTML arrives as code; where one edits as in a text
// processor, as it looks. Tells whether the browser allowed it.
export async function copy(text, form) {
  try {
    await (form === "html" ? copyHtml(text) : navigator.clipboard.writeText(text));
    return true;
  } catch {
    return false;
  }
}

async function copyHtml(html) {
  const types = ["text/plain", "text/html"];
  const parts = Object.fromEntries(types.map((type) => [type, new Blob([html], { type })]));
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}
