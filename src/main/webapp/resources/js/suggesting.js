"use strict";

// Has the model look at the images without a label, and shows how far it is.
(() => {
  const PAUSE = 700;
  const button = document.getElementById("suggest-start");
  if (!button) {
    return;
  }
  const run = document.getElementById("suggest-run");
  const problem = document.getElementById("suggest-problem");

  const follow = async () => {
    run.hidden = false;
    button.disabled = true;
    const found = await (await fetch(button.dataset.address)).json();
    run.querySelector("progress").value = found.progress;
    if (found.status === "queued" || found.status === "running") {
      setTimeout(follow, PAUSE);
    } else {
      window.location.reload();
    }
  };

  button.addEventListener("click", async () => {
    button.disabled = true;
    const response = await fetch(button.dataset.address, {method: "POST"});
    if (response.ok) {
      follow();
    } else {
      problem.textContent = (await response.json()).detail;
      button.disabled = false;
    }
  });

  if (button.dataset.working === "true") {
    follow();
  }
})();
