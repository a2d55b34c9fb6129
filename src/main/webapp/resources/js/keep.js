"use strict";

// What was typed outlives a page whose session or sign-in ended: the server sends the browser to the
// page anew, by way of the sign-in if need be, and there it is filled in again. It stays in this tab.
(() => {
  const KEY = "kept";
  const here = window.location.pathname + window.location.search;
  const signIn = new URL("sign-in", window.location.href);

  const fields = () => [...document.querySelectorAll("main form :is(input, select, textarea)[id]")]
    .filter(field => !["password", "file", "hidden", "submit", "button"].includes(field.type));

  const keep = () => {
    const values = fields().map(field => [field.id, field.value, field.checked]);
    sessionStorage.setItem(KEY, JSON.stringify({page: here, values}));
  };

  const fill = ([id, value, checked]) => {
    const field = document.getElementById(id);
    if (field && (field.value !== value || field.checked !== checked)) {
      field.value = value;
      field.checked = checked;
      return true;
    }
    return false;
  };

  const kept = JSON.parse(sessionStorage.getItem(KEY));
  if (kept && window.location.pathname !== signIn.pathname) {
    sessionStorage.removeItem(KEY);
    if (kept.page === here && kept.values.filter(fill).length > 0) {
      document.getElementById("restored").hidden = false;
    }
  }

  // Of an answer that leads elsewhere nothing is told, so what was kept stays.
  faces.ajax.addOnEvent(event => {
    if (event.status === "begin") {
      keep();
    } else if (event.status === "success") {
      sessionStorage.removeItem(KEY);
    }
  });

  // The API only says that nobody is signed in any more.
  const plain = window.fetch;
  window.fetch = async (...request) => {
    const response = await plain(...request);
    if (response.status === 401) {
      keep();
      signIn.searchParams.set("next", here);
      window.location.assign(signIn);
    }
    return response;
  };
})();
