"use strict";

// Sends an archive, shows how far its import is and what it could not take.
(() => {
  const PAUSE = 1000;
  const SIZE = 20;
  const form = document.getElementById("import");
  const report = document.getElementById("import-report");
  const problems = document.getElementById("import-problems");
  const pager = problems.querySelector("nav");
  const [previous, next] = pager.querySelectorAll("button");
  const find = id => document.getElementById(`import-${id}`);
  const submit = form.querySelector("[type=submit]");

  let current = null;
  let page = 0;
  let begunHere = false;
  const empty = document.getElementById("upload").classList.contains("first");

  const fill = (pattern, ...values) =>
    pattern.replace(/\{(\d)\}/g, (whole, place) => values[place]);
  const isRunning = found => found.status === "queued" || found.status === "running";

  const cell = text => {
    const made = document.createElement("td");
    made.textContent = text;
    return made;
  };

  const showProblems = async () => {
    const address = `${form.dataset.import}${current.id}/problems?size=${SIZE}&page=${page}`;
    const found = await (await fetch(address)).json();
    problems.hidden = found.total === 0;
    problems.querySelector("h3").textContent = fill(problems.dataset.count, found.total);
    problems.querySelector("tbody").replaceChildren(...found.items.map(problem => {
      const row = document.createElement("tr");
      row.append(cell(problem.item), cell(problem.reason));
      return row;
    }));
    const pages = Math.ceil(found.total / SIZE);
    pager.hidden = pages <= 1;
    pager.querySelector("span").textContent = `${page + 1} / ${pages}`;
    previous.disabled = page === 0;
    next.disabled = page + 1 >= pages;
  };

  const formatOf = found =>
    [...find("format").options].find(option => option.value === found.format)?.text || found.format;

  const sentence = found => {
    const dry = found.dryRun && (found.status === "running" || found.status === "succeeded");
    const key = dry ? `dry${found.status[0].toUpperCase()}${found.status.slice(1)}` : found.status;
    return found.failure || fill(form.dataset[key], found.added, found.skipped);
  };

  const show = found => {
    current = found;
    report.hidden = false;
    find("name").textContent = [found.name, formatOf(found)].filter(Boolean).join(" · ");
    find("state").textContent = sentence(found);
    find("state").className = found.failure ? "wrong" : "";
    find("progress").value = found.progress;
    find("progress").hidden = !isRunning(found);
    find("cancel").hidden = !isRunning(found);
    submit.disabled = isRunning(found);
    const worth = !isRunning(found) && found.added > 0;
    find("show").hidden = !begunHere || !worth || found.dryRun;
    find("now").hidden = !begunHere || !worth || !found.dryRun || found.status !== "succeeded";
  };

  const follow = async address => {
    const ran = current !== null && isRunning(current);
    show(await (await fetch(address)).json());
    if (isRunning(current)) {
      setTimeout(() => follow(address), PAUSE);
    } else if (ran && !begunHere && current.added > 0 && empty) {
      // Nothing else is shown yet that a new page could take away.
      window.location.reload();
    } else {
      page = 0;
      await showProblems();
    }
  };

  const refuse = text => {
    report.hidden = false;
    problems.hidden = true;
    find("name").textContent = find("file").files[0].name;
    find("state").textContent = text;
    find("state").className = "wrong";
    find("progress").hidden = true;
    find("now").hidden = true;
    find("show").hidden = true;
    submit.disabled = false;
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    submit.disabled = true;
    problems.hidden = true;
    begunHere = true;
    const response = await fetch(form.dataset.address, {method: "POST", body: new FormData(form)});
    if (response.ok) {
      await follow(response.headers.get("Location"));
    } else {
      refuse((await response.json()).detail);
    }
  });

  find("now").addEventListener("click", () => {
    find("dry").checked = false;
    form.requestSubmit();
  });
  find("cancel").addEventListener("click", () =>
    fetch(`${form.dataset.import}${current.id}/cancel`, {method: "POST"}));
  pager.addEventListener("click", event => {
    if (event.target.value) {
      page += Number(event.target.value);
      showProblems();
    }
  });

  // An import goes on while nobody looks: whoever comes back sees it.
  (async () => {
    const found = await (await fetch(`${form.dataset.address}?size=1`)).json();
    if (found.items.length) {
      if (isRunning(found.items[0])) {
        document.getElementById("archives").open = true;
        document.getElementById("upload").hidden = empty;
      }
      follow(form.dataset.import + found.items[0].id);
    }
  })();
})();
