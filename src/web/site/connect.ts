// Adds a button to each block of code. The words stand in the page, in its language.
const words = document.querySelector<HTMLElement>("[data-copy]")?.dataset ?? {};
const said = document.createElement("p");
said.className = "visually-hidden";
said.setAttribute("role", "status");
document.body.append(said);

for (const block of document.querySelectorAll<HTMLElement>(".code-block")) {
  const pre = block.querySelector("pre");
  if (!pre) continue;
  const button = document.createElement("button");
  const name = document.createElement("span");
  button.type = "button";
  button.className = "button copy-button";
  button.textContent = words["copy"] ?? "";
  name.className = "visually-hidden";
  name.textContent = ` ${pre.getAttribute("aria-label") ?? ""}`;
  button.append(name);
  button.addEventListener("click", () => {
    const tell = (text: string | undefined) => {
      button.firstChild?.replaceWith(text ?? "");
      said.textContent = text ?? "";
    };
    navigator.clipboard.writeText(pre.textContent ?? "").then(
      () => tell(words["copied"]),
      () => tell(words["failed"]),
    );
  });
  button.addEventListener("blur", () => button.firstChild?.replaceWith(words["copy"] ?? ""));
  block.append(button);
}
