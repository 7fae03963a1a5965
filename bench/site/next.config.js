const { join } = require("node:path");

/** The measured routes and the yardstick beside them, in a server of their own that no start of the product knows of. */
module.exports = { ...require("../../next.config.js"), turbopack: { root: join(__dirname, "../..") } };
