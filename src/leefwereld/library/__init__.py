"""Blueprints kept: every version, who may see it, and what it says."""
