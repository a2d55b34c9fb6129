"use strict";

// Draws lines from data: {x: {title, min, max}, y: {title, min, max}, lines: [{name, points}]}.
// A line is dashed when it is "ideal"; when it is "loose", its points stand alone, and the third
// number of each is its radius.
const Charts = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const HEIGHT = 220;
  const ROOM = {left: 46, right: 12, top: 10, bottom: 40};
  const MOST_DOTS = 60;
  const drawn = new WeakMap();

  const make = (name, attributes, text) => {
    const element = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    if (text !== undefined) {
      element.textContent = text;
    }
    return element;
  };

  const said = value => value.toLocaleString(document.documentElement.lang);

  const round = value => Number(value.toPrecision(3));

  // Steps of 1, 2 or 5 that people read easily.
  const ticks = (min, max, most) => {
    const rough = (max - min) / most;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].find(factor => factor * power >= rough) * power;
    const found = [];
    for (let tick = Math.ceil(min / step) * step; tick <= max + step / 1e6; tick += step) {
      found.push(Number(tick.toFixed(10)));
    }
    return found;
  };

  const range = (axis, values) => {
    const min = axis.min ?? Math.min(...values);
    const max = axis.max ?? Math.max(...values);
    return max > min ? [min, max] : [min, min + 1];
  };

  const axes = (svg, data, size, x, y) => {
    const [left, right, top, bottom] =
      [ROOM.left, size.width - ROOM.right, ROOM.top, HEIGHT - ROOM.bottom];
    ticks(...y.range, 4).forEach(tick => {
      svg.append(make("line", {class: "rule", x1: left, x2: right, y1: y.at(tick), y2: y.at(tick)}));
      svg.append(make("text", {x: left - 6, y: y.at(tick) + 4, "text-anchor": "end"}, said(tick)));
    });
    const whole = x.range.every(Number.isInteger) && x.range[1] - x.range[0] < 6;
    ticks(...x.range, whole ? x.range[1] - x.range[0] : 6).forEach(tick =>
      svg.append(make("text", {x: x.at(tick), y: bottom + 16, "text-anchor": "middle"}, said(tick))));
    svg.append(make("text", {x: (left + right) / 2, y: HEIGHT - 6, "text-anchor": "middle"},
      data.x.title));
    svg.append(make("text", {transform: `translate(11 ${(top + bottom) / 2}) rotate(-90)`,
      "text-anchor": "middle"}, data.y.title));
  };

  const line = (svg, entry, place, x, y) => {
    const kind = entry.ideal ? "ideal" : `line${place}`;
    if (!entry.loose) {
      svg.append(make("polyline", {class: kind,
        points: entry.points.map(([a, b]) => `${x.at(a)},${y.at(b)}`).join(" ")}));
    }
    if (!entry.ideal && entry.points.length <= MOST_DOTS) {
      entry.points.forEach(([a, b, radius = 3]) => {
        const dot = make("circle", {class: kind, cx: x.at(a), cy: y.at(b), r: radius});
        dot.append(make("title", {}, `${entry.name}: ${round(b)} (${round(a)})`));
        svg.append(dot);
      });
    }
  };

  const legend = lines => {
    const list = document.createElement("p");
    list.className = "legend";
    lines.forEach((entry, place) => {
      const item = document.createElement("span");
      item.className = entry.ideal ? "ideal" : `line${place}`;
      item.textContent = entry.name;
      list.append(item);
    });
    return list;
  };

  const draw = (element, data) => {
    drawn.set(element, data);
    const points = (data.lines || []).flatMap(entry => entry.points);
    if (points.length === 0 || element.clientWidth === 0) {
      element.replaceChildren();
      return;
    }
    const size = {width: element.clientWidth};
    const x = {range: range(data.x, points.map(point => point[0]))};
    const y = {range: range(data.y, points.map(point => point[1]))};
    const [width, height] =
      [size.width - ROOM.left - ROOM.right, HEIGHT - ROOM.top - ROOM.bottom];
    x.at = value => ROOM.left + (value - x.range[0]) / (x.range[1] - x.range[0]) * width;
    y.at = value => ROOM.top + height - (value - y.range[0]) / (y.range[1] - y.range[0]) * height;
    const svg = make("svg", {viewBox: `0 0 ${size.width} ${HEIGHT}`, width: size.width,
      height: HEIGHT, role: "img", "aria-label": data.lines.map(entry => entry.name).join(", ")});
    axes(svg, data, size, x, y);
    data.lines.forEach((entry, place) => line(svg, entry, place, x, y));
    element.replaceChildren(svg, ...(data.lines.length > 1 ? [legend(data.lines)] : []));
  };

  const sizes = new ResizeObserver(entries => entries.forEach(entry => {
    const svg = entry.target.querySelector("svg");
    if (!svg || Number(svg.getAttribute("width")) !== entry.target.clientWidth) {
      draw(entry.target, drawn.get(entry.target));
    }
  }));

  // Takes the data that the page has for it; draws again when the page changes its width.
  const begin = element => {
    const data = JSON.parse(element.dataset.chart);
    draw(element, data);
    sizes.observe(element);
    return data;
  };

  document.querySelectorAll("[data-chart]").forEach(begin);
  return {begin, draw};
})();
