"use strict";

// Sends an archive that a model is tested on, and goes to what was found.
(() => {
  const PAUSE = 700;
  const form = document.getElementById("evaluate");
  if (!form) {
    return;
  }
  const state = document.getElementById("evaluate-state");
  const progress = document.getElementById("evaluate-progress");

  const fail = reason => {
    state.textContent = reason;
    progress.hidden = true;
    form.querySelector("button").disabled = false;
  };

  const follow = async address => {
    const found = await (await fetch(address)).json();
    state.textContent = form.dataset.judging;
    progress.value = found.progress;
    if (found.status === "queued" || found.status === "running") {
      setTimeout(() => follow(address), PAUSE);
    } else if (found.failure) {
      fail(found.failure);
    } else {
      window.location.assign(form.dataset.page + found.id);
    }
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    form.querySelector("button").disabled = true;
    progress.hidden = false;
    state.textContent = form.dataset.sending;
    const response = await fetch(form.dataset.address, {method: "POST", body: new FormData(form)});
    if (response.ok) {
      follow(response.headers.get("Location"));
    } else {
      fail((await response.json()).detail);
    }
  });

  document.addEventListener("click", async event => {
    const button = event.target.closest("[data-remove]");
    if (button) {
      const response = await fetch(button.dataset.remove, {method: "DELETE"});
      if (response.ok) {
        button.closest("tr").remove();
      } else {
        state.textContent = (await response.json()).detail;
      }
    }
  });
})();
