"""Three looks: calm and dark, calm and light, and strong contrast. None of them is red."""

from __future__ import annotations

from textual.theme import Theme

CURSOR = {
    "block-cursor-text-style": "bold",
    "button-focus-text-style": "bold",
    "input-cursor-text-style": "reverse",
}

DUSK = Theme(
    name="dusk",
    primary="#7FB4AC",
    secondary="#8FA3B8",
    accent="#D9B98A",
    success="#9DBF9A",
    warning="#D9B98A",
    error="#C9A08A",
    foreground="#DCE3E3",
    background="#182024",
    surface="#1F292E",
    panel="#28353B",
    dark=True,
    variables=CURSOR
    | {
        "block-cursor-background": "#2F4A4B",
        "block-cursor-foreground": "#F2F6F5",
        "footer-key-foreground": "#7FB4AC",
    },
)

DAWN = Theme(
    name="dawn",
    primary="#2C6E68",
    secondary="#4A6075",
    accent="#8A5A1C",
    success="#3E6B3A",
    warning="#8A5A1C",
    error="#8A4A2A",
    foreground="#22302F",
    background="#F6F3EC",
    surface="#FBF9F4",
    panel="#E8E3D7",
    dark=False,
    variables=CURSOR
    | {
        "block-cursor-background": "#CFE3DD",
        "block-cursor-foreground": "#14211F",
        "footer-key-foreground": "#2C6E68",
    },
)

CONTRAST = Theme(
    name="contrast",
    primary="#FFFFFF",
    secondary="#FFFFFF",
    accent="#FFFF00",
    success="#FFFFFF",
    warning="#FFFF00",
    error="#FFFF00",
    foreground="#FFFFFF",
    background="#000000",
    surface="#000000",
    panel="#1C1C1C",
    dark=True,
    text_alpha=1.0,
    variables=CURSOR
    | {
        "block-cursor-background": "#0038A8",
        "block-cursor-foreground": "#FFFFFF",
        "footer-key-foreground": "#FFFF00",
        "text-muted": "#FFFFFF",
    },
)

THEMES = (DUSK, DAWN, CONTRAST)
