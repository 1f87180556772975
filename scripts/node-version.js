const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Node.js 20.9 or newer is needed, best 22 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
