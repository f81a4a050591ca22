<?php
/**
 * Plugin Name:       Lindung
 * Description:       A donation widget that tells a giver how many vulnerable workers a gift insures.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Text Domain:       lindung
 * Domain Path:       /languages
 *
 * @package Lindung
 */

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/includes/address.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/settings-page.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/block.php';

// The option is there from the start: WordPress checks a new one twice, and complains twice.
register_activation_hook( __FILE__, 'lindung_add_settings' );

add_action( 'init', 'lindung_load_words', 0 ); // before the block's names are read

/** The plugin's own words, in the site's language. */
function lindung_load_words() {
	load_plugin_textdomain( 'lindung', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
}
