"use strict";

// Takes over labels that a model suggests: one with a key or a click, or all that it is sure of.
(() => {
  const PAGE = 200;
  const AT_ONCE = 500;
  const list = document.getElementById("suggestions");
  if (!list) {
    return;
  }
  const texts = list.dataset;
  const state = document.getElementById("suggest-state");
  let open = Number(texts.open);

  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (whole, place) => values[place]);
  const say = text => {
    state.textContent = text;
  };

  const send = async (method, address, body) => {
    const response = await fetch(address,
      {method, headers: {"Content-Type": "application/json"}, body: JSON.stringify(body)});
    const found = await response.json();
    if (!response.ok) {
      throw new Error(found.detail);
    }
    return found;
  };

  const cards = () => [...list.querySelectorAll("article:not(.going)")];

  const next = card => {
    const all = cards();
    return all[all.indexOf(card) + 1] || all[all.indexOf(card) - 1];
  };

  // The card goes at once, and comes back if the label could not be kept.
  const label = async (card, button) => {
    const following = next(card);
    card.classList.add("going");
    following?.focus();
    try {
      await send("PUT", `${texts.images}${card.dataset.image}/annotations`,
        {labels: [button.dataset.label]});
      card.remove();
      open -= 1;
      say(fill(texts.left, open));
      if (cards().length === 0) {
        window.location.reload();
      }
    } catch (failure) {
      card.classList.remove("going");
      card.focus();
      say(failure.message);
    }
  };

  const sure = async least => {
    const found = [];
    let total = 1;
    for (let page = 0; page * PAGE < total; page += 1) {
      const response = await fetch(`${texts.accept}?page=${page}&size=${PAGE}`);
      const part = await response.json();
      total = part.total;
      found.push(...part.items
        .filter(item => item.answers.length > 0 && item.answers[0].probability >= least)
        .map(item => item.imageId));
    }
    return found;
  };

  const acceptMany = async button => {
    button.disabled = true;
    try {
      const images = await sure(Number(document.getElementById("suggest-least").value));
      let accepted = 0;
      for (let from = 0; from < images.length; from += AT_ONCE) {
        const answer = await send("POST", `${texts.accept}/accept`,
          {imageIds: images.slice(from, from + AT_ONCE)});
        accepted += answer.imageIds.length;
        const gone = new Set(answer.imageIds.map(String));
        cards().filter(card => gone.has(card.dataset.image)).forEach(card => card.remove());
      }
      open -= accepted;
      say(fill(texts.done, accepted, open));
      if (open > 0 && cards().length === 0) {
        window.location.reload();
      }
    } catch (failure) {
      say(failure.message);
    }
    button.disabled = false;
  };

  list.addEventListener("click", event => {
    const many = event.target.closest("#suggest-many");
    const button = event.target.closest("article button");
    if (many) {
      acceptMany(many);
    } else if (button) {
      label(button.closest("article"), button);
    }
  });

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey
        || event.target.matches("input, select, textarea")) {
      return;
    }
    const all = cards();
    const card = event.target.closest("article") || all[0];
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (step && card) {
      event.preventDefault();
      all[all.indexOf(card) + step]?.focus();
      return;
    }
    const enter = event.key === "Enter" && event.target === card;
    const button = card?.querySelectorAll("button")[enter ? 0 : Number(event.key) - 1];
    if (button) {
      event.preventDefault();
      label(card, button);
    }
  });

  say(fill(texts.left, open));
  cards()[0].focus({preventScroll: true});
})();
