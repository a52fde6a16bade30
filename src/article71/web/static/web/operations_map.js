// Areas of operations on a map of countries; who points at one on the map or in the calendar sees it lit on both.
(() => {
  "use strict";
  const EUROPE = [[35, -10], [64, 31]];
  const SMALL = 0.75; // degrees
  const LOOKS = { operation: "map-own", own: "map-own", other: "map-meets", overlap: "map-overlap" };

  const look = (said) => (said.kind === "operation" && said.meets ? "map-meets" : LOOKS[said.kind]);

  const words = (said) => {
    const told = document.createElement("p");
    told.className = "plan__popup";
    const name = document.createElement(said.address ? "a" : "strong");
    name.textContent = said.title;
    if (said.address) name.href = said.address;
    told.append(name, document.createElement("br"), [said.lead, said.days].filter(Boolean).join(", "));
    return told;
  };

  const bars = (number) => document.querySelectorAll(`[data-operation="${CSS.escape(number)}"]`);

  function lightTogether(layer, number = "") {
    const light = (on) => {
      layer.getElement()?.classList.toggle("map-lit", on);
      for (const bar of bars(number)) bar.classList.toggle("plan__bar--lit", on);
    };
    layer.on({ mouseover: () => light(true), mouseout: () => light(false) });
    for (const bar of bars(number)) {
      for (const event of ["mouseenter", "focus"]) bar.addEventListener(event, () => light(true));
      for (const event of ["mouseleave", "blur"]) bar.addEventListener(event, () => light(false));
    }
  }

  // A port is a dot on a map of Europe: where the outline is too small to be seen, a mark stands in its middle.
  function mark(layer, said, map) {
    const bounds = layer.getBounds();
    const size = Math.max(bounds.getEast() - bounds.getWest(), bounds.getNorth() - bounds.getSouth());
    if (size > SMALL) return;
    const dot = L.circleMarker(bounds.getCenter(), { radius: 6, className: look(said) });
    dot.bindPopup(() => words(said)).addTo(map);
    lightTogether(dot, said.number);
  }

  // An area of several places is several outlines, each with a mark of its own.
  const parts = (layer) => {
    const { type, coordinates } = layer.feature.geometry;
    if (type !== "MultiPolygon") return [layer];
    return coordinates.map((part) => L.polygon(L.GeoJSON.coordsToLatLngs(part, 1)));
  };

  async function told(address) {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  }

  async function draw(place) {
    const map = L.map(place, { attributionControl: false, zoomSnap: 0.25, worldCopyJump: false, minZoom: 1 });
    map.fitBounds(EUROPE);
    const [atlas, shapes] = await Promise.all([told(place.dataset.atlas), told(place.dataset.shapes)]);
    const land = topojson.feature(atlas, atlas.objects.countries);
    L.geoJSON(land, { interactive: false, className: "map-land" }).addTo(map);
    const areas = L.geoJSON(shapes, {
      style: (feature) => ({ className: look(feature.properties) }),
      onEachFeature: (feature, layer) => {
        layer.bindPopup(() => words(feature.properties));
        if (feature.properties.kind === "operation") lightTogether(layer, feature.properties.number);
      },
    }).addTo(map);
    areas.eachLayer((layer) => {
      const said = layer.feature.properties;
      if (said.kind !== "overlap") parts(layer).forEach((part) => mark(part, said, map));
    });
    const bounds = areas.getBounds();
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [20, 20], maxZoom: 7 });
    place.dataset.drawn = "";
  }

  for (const place of document.querySelectorAll("[data-map]")) {
    draw(place).catch(() => {
      place.textContent = place.dataset.failed ?? "";
    });
  }
})();
