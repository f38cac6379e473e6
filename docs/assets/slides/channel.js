// What two windows of the same page tell each other; a browser without channels shows both, each for itself.
const NAME = "reseaux.diapositives";

export function openChannel(receive) {
  if (!("BroadcastChannel" in globalThis)) return { send() {} };
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", ({ data }) => receive(data));
  return { send: (data) => channel.postMessage(data) };
}
