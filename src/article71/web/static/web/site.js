// What every page does beyond its markup: nothing here is needed to read or to act.
document.documentElement.classList.replace("no-js", "has-js");
