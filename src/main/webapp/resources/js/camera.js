"use strict";

// Takes pictures with the camera. Browsers give it to secure pages only: elsewhere there is no
// button for it.
(() => {
  const part = name => document.getElementById(`trial-${name}`);
  const zone = document.getElementById("trial");
  if (!zone || !navigator.mediaDevices?.getUserMedia) {
    return;
  }
  const video = part("video");
  let stream = null;
  let facing = "environment";

  const show = on => {
    video.hidden = !on;
    part("camera").hidden = on;
    part("shoot").hidden = !on;
    part("stop").hidden = !on;
    zone.querySelector("label[for=trial-file]").hidden = on;
    zone.closest(".trial").classList.toggle("filming", on);
  };

  const stop = () => {
    stream?.getTracks().forEach(track => track.stop());
    stream = null;
    video.srcObject = null;
    part("turn").hidden = true;
    show(false);
  };

  const start = async () => {
    part("problem").textContent = "";
    try {
      stream?.getTracks().forEach(track => track.stop());
      stream = await navigator.mediaDevices.getUserMedia({video: {facingMode: facing}});
    } catch (refused) {
      stop();
      part("problem").textContent = zone.dataset.camera;
      return;
    }
    video.srcObject = stream;
    video.classList.toggle("back",
      stream.getVideoTracks()[0].getSettings().facingMode === "environment");
    show(true);
    const devices = await navigator.mediaDevices.enumerateDevices();
    part("turn").hidden = devices.filter(device => device.kind === "videoinput").length < 2;
  };

  const shoot = () => {
    const canvas = document.createElement("canvas");
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext("2d").drawImage(video, 0, 0);
    canvas.toBlob(picture => {
      stop();
      zone.dispatchEvent(new CustomEvent("picture", {detail: picture}));
    }, "image/jpeg", 0.92);
  };

  part("camera").hidden = false;
  part("camera").addEventListener("click", start);
  part("shoot").addEventListener("click", () => video.videoWidth > 0 && shoot());
  part("stop").addEventListener("click", stop);
  part("turn").addEventListener("click", () => {
    facing = facing === "environment" ? "user" : "environment";
    start();
  });
  window.addEventListener("pagehide", stop);
})();
