"use client";

// A page that takes the button from the package itself is served the whole package: its entry is one client module.
export { Button } from "@digdir/designsystemet-react";
