"""What an organisation has: its blueprints and personas; beginning, sending in and putting away."""
