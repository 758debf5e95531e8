"""What the story claims: of whom or what, which attribute, which value, told where and how."""
