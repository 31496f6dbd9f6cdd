"""Work sessions on a blueprint: agenda, silent writing, votes, guests by code, decisions and actions."""
