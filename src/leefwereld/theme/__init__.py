"""How every page looks: base template, components on NL Design System tokens, errors. Knows no domain."""
