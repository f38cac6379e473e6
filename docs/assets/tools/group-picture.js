// The picture of a group: a ring a member, filled for those who post, a diamond for a manager. A large group is drawn
// with fewer dots than members; one to be split is drawn in its parts. The dots are patterns, shown through paths.
const [STEP, MOST, APART, SHAPE] = [8, 600, 40, 1.6]; // STEP as in src/reseaux/markdown/views/dots.py
const [NARROW, WIDE, GAP] = [25, 50, 2]; // in dots: the width of the picture, and what parts two groups
const MARGIN = 12; // room for the first diamond

// How many members a dot stands for: 1, 2, 5, 10, 20… so that there are at most MOST dots.
export function chooseScale(members) {
  const scales = [1, 2, 5];
  while (members > MOST * scales[0]) scales.push(10 * scales.at(-3)), scales.shift();
  return scales[0];
}

// Beyond so many parts, each would be too small to be seen.
export function standsApart(groups) {
  return groups > 1 && groups <= APART;
}

// Where each cluster of dots goes, in dots, and how large the whole is.
export function placeClusters(counts) {
  const most = Math.max(...counts);
  const columns = Math.min(WIDE, Math.ceil(Math.sqrt(SHAPE * most)));
  const [across, down] = [columns + GAP, Math.ceil(most / columns) + GAP];
  const line = Math.floor((WIDE + GAP) / across);
  const place = (count, index) => ({ count, columns, left: (index % line) * across, top: Math.floor(index / line) * down });
  const lines = Math.ceil(counts.length / line);
  const width = Math.max(NARROW, Math.min(line, counts.length) * across - GAP);
  return { width, height: lines * down - GAP, clusters: counts.map(place) };
}

// How many dots of each cluster are lit, out of a share in per cent of them all; at least one when anybody posts.
export function lightDots(counts, share) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const lit = share > 0 ? Math.max(1, Math.round((all * share) / 100)) : 0;
  const [each, rest] = [Math.floor(lit / counts.length), lit % counts.length];
  return counts.map((count, index) => Math.min(count, each + (index < rest)));
}

// The path that covers the first dots of a cluster, row by row.
export function drawCluster({ left, top, columns }, count) {
  const [rows, rest, x, y] = [Math.floor(count / columns), count % columns, left * STEP, top * STEP];
  const whole = rows ? `M${x} ${y}h${columns * STEP}v${rows * STEP}H${x}Z` : "";
  return whole + (rest ? `M${x} ${y + rows * STEP}h${rest * STEP}v${STEP}H${x}Z` : "");
}

// A diamond beside the first dot of a cluster, so that it hides nobody.
function drawDiamond({ left, top }) {
  return `M${(left - 0.75) * STEP} ${top * STEP - 1}l5 5-5 5-5-5Z`;
}

// The paths of the groups of these sizes; `marked`: whether each has a manager to show.
export function drawGroups(sizes, share, marked) {
  const scale = chooseScale(sizes.reduce((sum, size) => sum + size, 0));
  const counts = sizes.map((size) => Math.max(1, Math.round(size / scale)));
  const { width, height, clusters } = placeClusters(counts);
  const lit = lightDots(counts, share);
  return {
    scale,
    viewBox: `${-MARGIN} -2 ${width * STEP + MARGIN} ${height * STEP + 4}`,
    membre: clusters.map((cluster) => drawCluster(cluster, cluster.count)).join(""),
    auteur: clusters.map((cluster, index) => drawCluster(cluster, lit[index])).join(""),
    gestionnaire: marked ? clusters.map(drawDiamond).join("") : "",
  };
}
