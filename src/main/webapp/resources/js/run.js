"use strict";

// Shows how a training goes while it goes: events as they come, or now and then a look.
(() => {
  const SLOW = 3000;
  const SHORT = 4;
  const MINUTE = 60;
  let watched = null;

  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (whole, place) => values[place]);

  const start = section => {
    const part = name => document.getElementById(`run-${name}`);
    const texts = section.dataset;
    const accuracy = Charts.begin(part("accuracy"));
    const loss = Charts.begin(part("loss"));
    let source = null;
    let timer = null;
    let due = false;

    const stop = () => {
      source?.close();
      clearTimeout(timer);
    };

    const over = () => {
      stop();
      document.querySelector("[id='runs:refresh']").click();
    };

    const remaining = seconds => {
      if (seconds === null) {
        return "";
      }
      if (seconds < SHORT) {
        return texts.moment;
      }
      return seconds < 1.5 * MINUTE
        ? fill(texts.seconds, seconds < 20 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5)
        : fill(texts.minutes, Math.round(seconds / MINUTE));
    };

    // Many epochs may come at once: they are drawn together.
    const drawSoon = () => {
      if (!due) {
        due = true;
        requestAnimationFrame(() => {
          due = false;
          part("charts").hidden = false;
          Charts.draw(part("accuracy"), accuracy);
          Charts.draw(part("loss"), loss);
        });
      }
    };

    const epochEnded = step => {
      const {epoch} = step;
      if (step.validationScore !== null) {
        accuracy.lines[0].points.push([epoch, step.validationScore * 100]);
      }
      if (step.validationLoss !== null) {
        loss.lines[0].points.push([epoch, step.validationLoss]);
      }
      loss.lines[1].points.push([epoch, step.loss]);
      drawSoon();
    };

    const progress = step => {
      const chip = document.querySelector(`[data-run="${texts.number}"]`);
      chip.textContent = texts.running;
      chip.className = "chip running";
      part("phase").textContent = texts[step.phase] || "";
      part("progress").value = step.progress;
      part("remaining").textContent = remaining(step.remainingSeconds);
      part("epoch").textContent =
        step.phase === "learning" && step.epoch > 0 ? fill(texts.epoch, step.epoch, step.epochs) : "";
      part("rate").textContent = step.imagesPerSecond
        ? fill(texts.rate, Math.round(step.imagesPerSecond).toLocaleString(document.documentElement.lang)) : "";
      if (step.phase === "learning" && step.batch === null && step.loss !== null) {
        epochEnded(step);
      }
    };

    const look = async () => {
      const response = await fetch(texts.iteration);
      const found = response.ok ? await response.json() : {status: "gone"};
      if (found.status !== "queued" && found.status !== "running") {
        over();
        return;
      }
      if (found.latest) {
        progress({...found.latest, batch: 0});
      }
      accuracy.lines[0].points = found.history.filter(e => e.validationAccuracy !== null)
        .map(e => [e.epoch, e.validationAccuracy * 100]);
      loss.lines[0].points = found.history.filter(e => e.validationLoss !== null)
        .map(e => [e.epoch, e.validationLoss]);
      loss.lines[1].points = found.history.map(e => [e.epoch, e.trainLoss]);
      drawSoon();
      timer = setTimeout(lookAgain, SLOW);
    };

    const lookAgain = () => look().catch(() => {
      timer = setTimeout(lookAgain, SLOW);
    });

    source = new EventSource(`${texts.iteration}/events`);
    source.addEventListener("progress", event => progress(JSON.parse(event.data)));
    source.addEventListener("end", over);
    source.addEventListener("error", () => {
      // A broken line is mended by the browser; a refusal is not.
      if (source.readyState === EventSource.CLOSED) {
        lookAgain();
      }
    });
    return {section, stop};
  };

  const notice = () => {
    const section = document.getElementById("run");
    if (watched && watched.section !== section) {
      watched.stop();
      watched = null;
    }
    if (section && !watched) {
      watched = start(section);
    }
  };

  new MutationObserver(notice)
    .observe(document.querySelector("main"), {childList: true, subtree: true});
  notice();
})();
