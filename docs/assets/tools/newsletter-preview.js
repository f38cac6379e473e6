// Shows newsletter blocks as they will look, one frame a block and a width. A frame is a page of the site, without a
// script, made as high as what it holds and as small as it must be to be seen whole; the frames of one width stand one
// under the other, as the blocks will. They are looked at only: what they say stands beside them as text.
const FILE_HEIGHT = 540; // pixels, more than any block: opened as a file, a page is not told how high another one is

export function showPreviews(place, blocks) {
  const previews = place.querySelector(".trousse-apercus");
  previews.hidden = !blocks.length;
  for (const figure of previews.querySelectorAll("[data-largeur]")) {
    const [frames, width] = [figure.querySelector(".trousse-cadre"), Number(figure.dataset.largeur)];
    const wanted = blocks.map(({ address }) => address).join(" ");
    if (frames.dataset.blocs !== wanted) {
      frames.dataset.blocs = wanted;
      const label = figure.querySelector("figcaption").textContent;
      frames.replaceChildren(...blocks.map((block) => frameBlock(block, width, label)));
    }
    for (const frame of frames.children) frame.style.zoom = Math.min(1, frames.clientWidth / width);
  }
}

function frameBlock({ address, title }, width, label) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.addEventListener("load", () => {
    frame.height = frame.contentDocument?.documentElement.offsetHeight ?? FILE_HEIGHT;
  });
  Object.assign(frame, { src: address, width, inert: true, title: `${label}\u00a0: ${title}` });
  return frame;
}
