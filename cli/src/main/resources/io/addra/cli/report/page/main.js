// Puts the page together.

function copyButtons() {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      const range = document.createRange();
      range.selectNodeContents(source);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      let done = false;
      try {
        await navigator.clipboard.writeText(source.textContent);
        done = true;
      } catch (e) {
        done = document.execCommand("copy");
      }
      button.textContent = done ? "Copied" : "Selected: press Ctrl+C";
      setTimeout(() => (button.textContent = "Copy"), 2000);
    });
  }
}

function start() {
  const page = unpackPage(JSON.parse(document.getElementById("data").textContent));
  document.documentElement.classList.add("scripted");
  const spectra = new Spectra(page.numbers);
  const state = new State(page, spectra);
  const parts = [
    new Controls(page, spectra, state),
    new MapChart(document.getElementById("map-chart"), page, spectra, state),
    new CurvesChart(document.getElementById("curves-chart"), page, spectra, state),
    new Pictures(page, spectra, state)
  ];
  // what many moves of a slider ask for is drawn once a frame
  let waiting = null;
  const draw = () => {
    const change = waiting;
    waiting = null;
    parts.slice(1).forEach(part => part.changed(change));
  };
  state.listeners.push(change => {
    parts[0].changed(change);
    if (waiting === null) {
      waiting = {...change};
      requestAnimationFrame(draw);
    } else {
      Object.assign(waiting, change);
    }
  });
  const redraw = () => state.tell({mass: state.mass, ctau: state.ctau, theme: true, quantity: state.quantity});
  document.getElementById("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    state.set({theme: true});
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  addEventListener("resize", () => {
    parts[1].chart.resize();
    parts[2].chart.resize();
    redraw();
  });
  addEventListener("hashchange", () => {
    state.read();
    redraw();
  });
  copyButtons();
  document.documentElement.dataset.state = "ready";
}

try {
  start();
} catch (problem) {
  document.documentElement.dataset.state = "failed";
  document.documentElement.dataset.problem = String(problem);
  document.getElementById("problem").hidden = false;
  document.getElementById("problem").textContent = "The interactive part cannot be shown: " + problem;
  throw problem;
}
