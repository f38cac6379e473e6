// What the keyboard and the finger ask of a presentation.
const KEYS = {
  ArrowRight: "suivante",
  PageDown: "suivante",
  ArrowLeft: "precedente",
  PageUp: "precedente",
  Home: "premiere",
  End: "derniere",
};
// In the notes, these scroll the text, as everywhere.
const SCROLLING = ["PageDown", "PageUp", "Home", "End"];
const SWIPE = 40; // pixels

export function listenKeys(dialog, act) {
  dialog.addEventListener("keydown", (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const action = key === " " && target.tagName !== "BUTTON" ? "suivante" : KEYS[key];
    const scrolls = target.matches(".scene-notes *") && SCROLLING.includes(key);
    if (!action || altKey || ctrlKey || metaKey || scrolls) return;
    event.preventDefault();
    act(action);
  });
}

// A finger that goes left asks for the next slide; one that goes up or down scrolls.
export function listenSwipes(scene, act) {
  let from = null;
  scene.addEventListener("pointerdown", (event) => (from = event.pointerType === "mouse" ? null : event));
  scene.addEventListener("pointercancel", () => (from = null));
  scene.addEventListener("pointerup", ({ clientX, clientY }) => {
    const [across, down] = from ? [clientX - from.clientX, clientY - from.clientY] : [0, 0];
    if (Math.abs(across) > SWIPE && Math.abs(across) > Math.abs(down)) act(across < 0 ? "suivante" : "precedente");
    from = null;
  });
}
