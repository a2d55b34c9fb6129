"use strict";

// What can be played with on the page of results: the threshold, and a chart for each label.
(() => {
  const PERCENT = 100;
  const panel = document.getElementById("statistics");
  const slider = document.getElementById("threshold");
  if (!slider) {
    return;
  }

  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (whole, place) => values[place]);
  const percent = share =>
    share.toLocaleString(document.documentElement.lang, {style: "percent"});

  const showThreshold = ({points, recommended}) => {
    const effect = document.getElementById("threshold-effect");
    const button = document.getElementById("threshold-recommended");
    const show = () => {
      const point = points[slider.value];
      document.getElementById("threshold-value").textContent = percent(point.threshold);
      effect.textContent = point.accuracy === null
        ? effect.dataset.none
        : fill(effect.dataset.effect, percent(point.coverage), percent(point.accuracy));
      slider.setAttribute("aria-valuetext",
        `${percent(point.threshold)}: ${effect.textContent}`);
    };
    const recommend = () => {
      slider.value = Math.round(recommended.threshold * PERCENT);
      show();
    };
    if (recommended.threshold !== null) {
      const mark = document.createElement("option");
      mark.value = Math.round(recommended.threshold * PERCENT);
      document.getElementById("threshold-marks").append(mark);
      button.hidden = recommended.threshold === 0;
      button.addEventListener("click", recommend);
      recommend();
    }
    slider.addEventListener("input", show);
    show();
  };

  const showReliability = ({before}) => {
    const element = document.getElementById("reliability");
    const texts = element.dataset;
    const most = Math.max(...before.bins.map(bin => bin.pictures));
    const points = before.bins.filter(bin => bin.pictures > 0).map(bin =>
      [bin.confidence * PERCENT, bin.accuracy * PERCENT, 3 + 7 * Math.sqrt(bin.pictures / most)]);
    Charts.draw(element, {
      x: {title: texts.x, min: 0, max: PERCENT},
      y: {title: texts.y, min: 0, max: PERCENT},
      lines: [
        {name: texts.name, loose: true, points},
        {name: texts.ideal, ideal: true, points: [[0, 0], [PERCENT, PERCENT]]}
      ]
    });
  };

  const showRecall = curves => {
    const element = document.getElementById("recall");
    const choice = document.getElementById("recall-label");
    curves.forEach((curve, place) => choice.append(new Option(curve.label, place)));
    const show = () => {
      const curve = curves[choice.value];
      const all = curve.recall.indexOf(1);
      const shown = all < 0 ? curve.recall : curve.recall.slice(0, all + 1);
      Charts.draw(element, {
        x: {title: element.dataset.x, min: 0, max: PERCENT},
        y: {title: element.dataset.y, min: 0, max: PERCENT},
        lines: [{
          name: curve.label,
          points: shown.map((recall, i) => [recall * PERCENT, curve.precision[i] * PERCENT])
        }]
      });
    };
    choice.addEventListener("change", show);
    show();
  };

  const load = async () => {
    const response = await fetch(panel.dataset.address);
    const found = await response.json();
    showThreshold(found.thresholds);
    showReliability(found.calibration);
    showRecall(found.precisionRecall);
  };

  load();
})();
