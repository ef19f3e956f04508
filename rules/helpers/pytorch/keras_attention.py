"""`MultiHeadAttention` of Keras, whose width of a head is free and whose masks are True where attention is allowed."""

import torch.nn.functional as F
from torch import nn


class KerasMultiHeadAttention(nn.Module):
    """Called on (query, value, key=None, attention_mask=None) as in Keras; the order of the weights is its own too."""

    def __init__(self, width, num_heads, key_dim, value_dim=None, dropout=0.0, use_bias=True):
        super().__init__()
        value_dim = key_dim if value_dim is None else value_dim
        self.num_heads = num_heads
        self.dropout = dropout
        self.query = nn.Linear(width, num_heads * key_dim, bias=use_bias)
        self.key = nn.Linear(width, num_heads * key_dim, bias=use_bias)
        self.value = nn.Linear(width, num_heads * value_dim, bias=use_bias)
        self.output = nn.Linear(num_heads * value_dim, width, bias=use_bias)

    def forward(self, query, value, key=None, attention_mask=None, use_causal_mask=False):
        key = value if key is None else key
        split = lambda tensor: tensor.unflatten(-1, (self.num_heads, -1)).transpose(1, 2)  # noqa: E731
        q, k, v = split(self.query(query)), split(self.key(key)), split(self.value(value))
        mask = None if attention_mask is None else attention_mask[:, None].bool()
        drop = self.dropout if self.training else 0.0
        out = F.scaled_dot_product_attention(q, k, v, mask, dropout_p=drop, is_causal=use_causal_mask)
        return self.output(out.transpose(1, 2).flatten(2))
