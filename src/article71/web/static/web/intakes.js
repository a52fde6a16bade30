// Files are sent one by one, each with its own progress; dropped ones like chosen ones.
const form = document.getElementById("intake-form");
const files = document.getElementById("intake-files");
const drop = document.getElementById("intake-drop");
const sending = document.getElementById("intake-sending");
const words = form.dataset;
let queue = Promise.resolve();

function line(file) {
  const row = document.createElement("li");
  const [name, bar, told] = ["span", "progress", "span"].map((kind) => row.appendChild(document.createElement(kind)));
  name.textContent = file.name;
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  told.setAttribute("role", "status");
  sending.append(row);
  sending.hidden = false;
  return { row, bar, told };
}

function fail(shown, sentence) {
  shown.bar.remove();
  shown.told.textContent = sentence;
  shown.told.className = "intake-sending__failed";
}

function sentence(answer) {
  const page = new DOMParser().parseFromString(answer, "text/html");
  return page.querySelector("[role=alert]")?.textContent.trim() || words.failed;
}

function show(list) {
  const old = document.getElementById("intakes");
  old.outerHTML = list;
  htmx.process(document.getElementById("intakes"));
}

function send(file, others, shown) {
  const body = new FormData();
  for (const [name, value] of others) body.append(name, value);
  body.append("files", file);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("HX-Request", "true");
    request.upload.onprogress = (event) => { shown.bar.value = event.loaded / event.total; };
    request.onload = () => {
      if (request.status === 200) {
        shown.row.remove();
        sending.hidden = !sending.children.length;
        show(request.responseText);
      } else fail(shown, sentence(request.responseText));
      done();
    };
    request.onerror = () => { fail(shown, words.failed); done(); };
    shown.told.textContent = words.sending;
    request.send(body);
  });
}

function hand(chosen) {
  const others = [...new FormData(form)].filter(([name]) => name !== "files");
  for (const file of chosen) {
    const shown = line(file);
    if (file.size > Number(words.bytes)) fail(shown, `${words.tooLarge} ${words.each}`);
    else queue = queue.then(() => send(file, others, shown));
  }
  files.value = "";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  hand([...files.files]);
});
for (const kind of ["dragenter", "dragover"]) {
  drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("intake-drop--over"); });
}
for (const kind of ["dragleave", "drop"]) {
  drop.addEventListener(kind, () => drop.classList.remove("intake-drop--over"));
}
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  hand([...event.dataTransfer.files]);
});
